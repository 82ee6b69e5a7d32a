import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/access/index.ts'
import { listCourses } from '#app/domain/catalogue/index.server.ts'
import { type Db, givenName, isId } from '#app/domain/kernel/index.ts'
import { getMyLearning, getNextDetail, type MyCourse } from '#app/domain/learning/index.server.ts'
import { listUnreadMessages, readMessage } from '#app/domain/messaging/index.server.ts'
import { agreeToNotice, listConsents } from '#app/domain/people/index.server.ts'
import { isNoticeNew, privacyNoticeVersion } from '#app/domain/people/index.ts'
import { MineScreen } from '#app/ui/me/mine-screen.tsx'
import { meWords } from '#app/ui/words/me.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { leaveNote } from '#app/web/toast.server.ts'
import { viewMyCourse } from './view-my-course.ts'

/** What to do next, in one glance. */
export const loader = loads('person', async ({ ctx, actor }) => {
  const [courses, messages, consents] = await Promise.all([
    getMyLearning(ctx, actor.personId),
    listUnreadMessages(ctx, actor.personId),
    listConsents(ctx, actor.personId),
  ])
  const current = courses.find((course) => course.next.kind === 'lesson' || course.next.kind === 'final_test')
  return {
    name: givenName(actor.fullName),
    courses: courses.map(viewMyCourse),
    currentSlug: current?.course.slug ?? null,
    detail: current ? await getNextDetail(ctx, { ...current, personId: actor.personId }) : null,
    nextCourse: current || courses.length === 0 ? null : await findNextCourse(ctx, courses),
    messages: messages.map(({ id, template, data }) => ({ id, template, data })),
    newNotice: isNoticeNew(consents) ? privacyNoticeVersion : null,
    isStaff: can(actor, 'figures.read') || can(actor, 'people.search'),
  }
})

async function findNextCourse(ctx: { db: Db }, taken: Array<MyCourse>) {
  const { rows } = await listCourses(ctx, {})
  const next = rows.find(({ slug }) => !taken.some(({ course }) => course.slug === slug))
  return next ? { slug: next.slug, title: next.title.map(({ text }) => text).join('') } : null
}

/** Puts a message away, or agrees to a new notice. */
export const action = acts('person', async ({ ctx, actor, context, request }) => {
  const form = await request.formData()
  if (form.get('notice') === privacyNoticeVersion) {
    await agreeToNotice(ctx, { personId: actor.personId })
    leaveNote(context, 'notice_agreed')
  }
  const messageId = String(form.get('message'))
  if (isId(messageId)) await readMessage(ctx, { personId: actor.personId, messageId })
  return redirect('/me')
})

export const meta = titleMeta(meWords, (words) => words.pageTitle)

export default function Mine() {
  return <MineScreen mine={useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary }
