import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCourses } from '#app/domain/catalogue/index.server.ts'
import { CoursesScreen } from '#app/ui/course/courses-screen.tsx'
import { coursesWords } from '#app/ui/words/courses.ts'
import type { KeepsPage } from '#app/web/drawn-pages.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { shareMeta } from '#app/web/share-meta.ts'
import { readCourseQuery, withCursor } from './course-query.ts'

export const loader = loads('public', async ({ ctx, url, actor, context }) => {
  const asked = readCourseQuery(url.searchParams)
  const { rows, total, next } = await listCourses(ctx, asked)
  const { title, description } = coursesWords[context.language]
  return {
    courses: rows,
    total,
    query: asked.query,
    chosen: { platform: asked.platforms, level: asked.levels, audience: asked.audience },
    nextTo: next === null ? null : withCursor(url.searchParams, next),
    firstTo: asked.after === null ? null : withCursor(url.searchParams, null),
    signedIn: actor.kind === 'person',
    meta: { title, description },
  }
})

// Everybody who asks the same sees the same list.
export const handle = { keepsPage: true } satisfies KeepsPage<typeof loader>

export const meta: MetaFunction<typeof loader> = ({ data, ...place }) =>
  data ? shareMeta(place, { ...data.meta, picture: 'len-san' }) : [{ title: 'Lên Sàn' }]

export default function Courses() {
  const data = useLoaderData<typeof loader>()
  // A new search shows its own words and choices in the fields, not those typed before.
  const key = JSON.stringify([data.query, data.chosen])
  return <CoursesScreen key={key} {...data} />
}

export { RouteError as ErrorBoundary }
