import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useContext } from 'react'
import { getCourse, getCourseRevision } from '#app/domain/catalogue/index.server.ts'
import { notFound } from '#app/domain/kernel/index.ts'
import { enrol, getCourseProgress } from '#app/domain/learning/index.server.ts'
import { lessonsOf } from '#app/domain/learning/index.ts'
import { CourseScreen } from '#app/ui/course/course-screen.tsx'
import { coverOf } from '#app/ui/course/cover.ts'
import { ResponseContext } from '#app/web/context.ts'
import type { KeepsPage } from '#app/web/drawn-pages.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { shareMeta } from '#app/web/share-meta.ts'
import { viewCourse } from './view-course.ts'

export const loader = loads('public', async ({ ctx, params, actor, context }) => {
  const shown = await getCourse(ctx, params.course ?? '')
  if (!shown) throw notFound('course')
  const signedIn = actor.kind === 'person'
  const progress = signedIn ? await getCourseProgress(ctx, { personId: actor.personId, courseKey: shown.key }) : null
  // Somebody in the course sees the edition they are in.
  const own = progress?.courseRevisionId ? await getCourseRevision(ctx, progress.courseRevisionId) : null
  const course = own ?? shown
  return viewCourse(course, { signedIn, progress, isOld: course.revisionId !== shown.revisionId }, context)
})

/** Enrols and opens the first lesson of the edition they are in. A person is in a course once, so a second press changes nothing. */
export const action = acts('person', async ({ ctx, params }) => {
  const courseSlug = params.course ?? ''
  const [first] = lessonsOf(await enrol(ctx, { courseSlug }))
  return redirect(first ? `/learn/${courseSlug}/${first.slug}` : `/courses/${courseSlug}`)
})

// Visitors, and all who are as far, see the same.
export const handle = { keepsPage: true } satisfies KeepsPage<typeof loader>

export const meta: MetaFunction<typeof loader> = ({ data, ...place }) =>
  data
    ? shareMeta(place, { title: data.title, description: data.summary, picture: coverOf(data.platforms).share })
    : [{ title: 'Lên Sàn' }]

export default function Course() {
  const course = useLoaderData<typeof loader>()
  const { html } = useContext(ResponseContext)
  return <CourseScreen key={course.slug} course={course} htmlOf={(id) => html.get(id)} />
}

export { RouteError as ErrorBoundary }
