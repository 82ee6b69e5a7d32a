import { useLoaderData } from '@remix-run/react'
import { getMyLearning, listCertificates } from '#app/domain/learning/index.server.ts'
import { CertificatesScreen } from '#app/ui/certificate/certificates-screen.tsx'
import { meWords } from '#app/ui/words/me.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'
import { viewMyCourse } from './view-my-course.ts'

export const loader = loads('person', async ({ ctx, actor, url }) => {
  const { rows, next } = await listCertificates(ctx, { personId: actor.personId, after: url.searchParams.get('after') })
  const courses = rows.length > 0 ? [] : await getMyLearning(ctx, actor.personId)
  const open = courses.filter(({ next }) => next.kind === 'lesson' || next.kind === 'final_test')
  const nearest = open.toSorted((a, b) => a.total - a.done - (b.total - b.done))[0]
  return {
    certificates: rows.map(({ id, courseTitle, issuedAt, revokedAt }) => ({
      id,
      courseTitle,
      issuedAt,
      revoked: revokedAt !== null,
    })),
    next,
    nearest: nearest ? { ...viewMyCourse(nearest), title: nearest.course.shortTitle ?? nearest.course.title } : null,
  }
})

export const meta = titleMeta(meWords, (words) => words.certificatesPage)

export default function Certificates() {
  return <CertificatesScreen {...useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary }
