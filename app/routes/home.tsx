import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCourse, listCourses, listGoodsTaught } from '#app/domain/catalogue/index.server.ts'
import { lessonsOf } from '#app/domain/learning/index.ts'
import { getPublicFigures } from '#app/domain/reporting/index.server.ts'
import { env, isDemo } from '#app/env.server.ts'
import { goods } from '#app/ui/home/goods.ts'
import { HomeScreen } from '#app/ui/home/home-screen.tsx'
import { homeWords } from '#app/ui/words/home.ts'
import type { KeepsPage } from '#app/web/drawn-pages.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { shareMeta } from '#app/web/share-meta.ts'

const coursesShown = 3

export const loader = loads('public', async ({ ctx, actor, context }) => {
  const [courses, taught, figures] = await Promise.all([
    listCourses(ctx, {}),
    listGoodsTaught(
      ctx,
      goods.map(({ query }) => query),
    ),
    getPublicFigures(ctx),
  ])
  const first = courses.rows[0] && (await getCourse(ctx, courses.rows[0].slug))
  const lesson = first && lessonsOf(first)[0]
  const { title, lead } = homeWords[context.language]
  return {
    signedIn: actor.kind === 'person',
    trial: first && lesson ? `/learn/${first.slug}/${lesson.slug}` : null,
    courses: courses.rows.slice(0, coursesShown),
    taught,
    figures,
    demo: isDemo(env),
    contact: { phone: env.CONTACT_PHONE ?? null, email: env.CONTACT_EMAIL ?? null },
    meta: { title, description: lead },
  }
})

// All visitors see the same.
export const handle = { keepsPage: true } satisfies KeepsPage<typeof loader>

export const meta: MetaFunction<typeof loader> = ({ data, ...place }) =>
  data ? shareMeta(place, { ...data.meta, documentTitle: data.meta.title, picture: 'len-san' }) : [{ title: 'Lên Sàn' }]

export default function Home() {
  return <HomeScreen {...useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary }
