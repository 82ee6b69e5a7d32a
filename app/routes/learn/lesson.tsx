import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useContext } from 'react'
import { z } from 'zod'
import { DomainError } from '#app/domain/kernel/index.ts'
import { completeLesson, getLessonPage, setChecklist, tickItems } from '#app/domain/learning/index.server.ts'
import { coverOf } from '#app/ui/course/cover.ts'
import { checklistAnchor } from '#app/ui/lesson/checklist-anchor.ts'
import { LessonScreen } from '#app/ui/lesson/lesson-screen.tsx'
import { ResponseContext } from '#app/web/context.ts'
import type { KeepsPage } from '#app/web/drawn-pages.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { hasKeptForm, keptForms } from '#app/web/kept-form.server.ts'
import { addressOf } from '#app/web/lesson-address.ts'
import { pack, useUnpacked } from '#app/web/packed.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { shareMeta } from '#app/web/share-meta.ts'
import { leaveNote } from '#app/web/toast.server.ts'
import { type LessonData, viewLesson } from './view-lesson.ts'

export const loader = loads('public', async ({ ctx, actor, params, url, context }) => {
  const found = await getLessonPage(ctx, addressOf(params))
  const here = url.pathname.replace(/\.data$/, '')
  if (found.kind === 'sign_in') throw redirect(`/join?to=${encodeURIComponent(here)}`)
  if (found.kind === 'final_test') throw redirect(`${here}/quiz`)
  const { title, summary } = found.page.lesson
  const view = viewLesson(found.page, context)
  if (actor.kind !== 'person' && hasKeptForm(context)) view.ticks = keptTicks(await keptForms(context), here)
  return { title, summary, platforms: found.page.course.platforms, view: pack(view) }
})

// Who ticked before joining and comes back finds the ticks that are kept for them.
function keptTicks(kept: Awaited<ReturnType<typeof keptForms>>, path: string): Record<string, Array<number>> {
  const lists = kept.flatMap((one) => (one.path === path ? [new URLSearchParams(one.fields)] : []))
  return Object.fromEntries(
    lists.flatMap((fields) => {
      const checklist = fields.get('checklist')
      const items = z.array(item).safeParse(fields.getAll('item'))
      return checklist && items.success && fields.get('ticked') !== '0' ? [[checklist, items.data]] : []
    }),
  )
}

const item = z.coerce.number().int().min(0).max(99)
const oneOrMore = z.union([z.array(item), item.transform((one) => [one])])
const sent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('done') }),
  z.object({
    intent: z.literal('tick'),
    checklist: z.string().min(1).max(80),
    item: oneOrMore,
    ticked: z.enum(['0', '1']),
  }),
  z.object({
    intent: z.literal('checklist'),
    checklist: z.string().min(1).max(80),
    item: oneOrMore.default([]),
    // Ticked by a visitor, who never saw what the account has.
    adds: z.literal('1').optional(),
  }),
])

export const action = acts('person', async ({ ctx, params, request, context }) => {
  const form = parseForm(await request.formData(), sent)
  if (!form.ok) throw new DomainError('invalid', 'form')
  const address = addressOf(params)
  const { value } = form
  const here = `/learn/${address.courseSlug}/${address.lessonSlug}`
  if (value.intent === 'done') {
    const { courseCompleted } = await completeLesson(ctx, address)
    leaveNote(context, courseCompleted ? 'course_completed' : 'lesson_done')
    return redirect(here)
  }
  const list = { ...address, checklistId: value.checklist, items: value.item }
  if (value.intent === 'tick') await tickItems(ctx, { ...list, ticked: value.ticked === '1' })
  else if (value.adds) await tickItems(ctx, { ...list, ticked: true })
  else await setChecklist(ctx, list)
  // Sent by the page itself, as a rule: it stays as it is. Kept until a sign-in it comes as a form does.
  if (value.intent === 'tick' && !context.document) return null
  leaveNote(context, 'checklist_saved')
  return redirect(`${here}#${encodeURIComponent(checklistAnchor(value.checklist))}`)
})

// Who has done the same lessons, and no more than that, sees the same.
export const handle = { keepsPage: true } satisfies KeepsPage<typeof loader>

export const meta: MetaFunction<typeof loader> = ({ data, ...place }) =>
  data
    ? shareMeta(place, { title: data.title, description: data.summary, picture: coverOf(data.platforms).share })
    : [{ title: 'Lên Sàn' }]

export default function Lesson() {
  const lesson = useUnpacked<LessonData>(useLoaderData<typeof loader>().view)
  const { html } = useContext(ResponseContext)
  return <LessonScreen key={`${lesson.course.slug}/${lesson.number}`} lesson={lesson} htmlOf={(id) => html.get(id)} />
}

export { RouteError as ErrorBoundary }
