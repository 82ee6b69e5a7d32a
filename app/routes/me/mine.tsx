import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/access/index.ts'
import { givenName, isId } from '#app/domain/kernel/index.ts'
import { getMyLearning, getStoppedAt } from '#app/domain/learning/index.server.ts'
import { listUnreadMessages, readMessage } from '#app/domain/messaging/index.server.ts'
import { MineScreen } from '#app/ui/me/mine-screen.tsx'
import { meWords } from '#app/ui/words/me.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { viewMyCourse } from './view-my-course.ts'

/** What to do next, in one glance. */
export const loader = loads('person', async ({ ctx, actor }) => {
  const [courses, messages] = await Promise.all([
    getMyLearning(ctx, actor.personId),
    listUnreadMessages(ctx, actor.personId),
  ])
  const current = courses.find((course) => course.next.kind === 'lesson' || course.next.kind === 'final_test')
  return {
    name: givenName(actor.fullName),
    courses: courses.map(viewMyCourse),
    currentSlug: current?.course.slug ?? null,
    stoppedAt: current ? await getStoppedAt(ctx, { ...current, personId: actor.personId }) : null,
    messages: messages.map(({ id, template, data }) => ({ id, template, data })),
    isStaff: can(actor, 'figures.read') || can(actor, 'people.search'),
  }
})

/** Puts a message away. */
export const action = acts('person', async ({ ctx, actor, request }) => {
  const messageId = String((await request.formData()).get('message'))
  if (isId(messageId)) await readMessage(ctx, { personId: actor.personId, messageId })
  return redirect('/me')
})

export const meta: MetaFunction = () => [{ title: meWords.vi.pageTitle }]

export default function Mine() {
  return <MineScreen mine={useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary }
