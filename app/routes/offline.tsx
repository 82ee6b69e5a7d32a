import type { MetaFunction } from '@remix-run/node'
import { BrandBar } from '#app/ui/bars/brand-bar.tsx'
import { LearnerTabs } from '#app/ui/bars/learner-tabs.tsx'
import { ButtonLink } from '#app/ui/buttons/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { errorWords } from '#app/ui/words/errors.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'

export const loader = loads('public', async () => null)
export const meta: MetaFunction = () => [{ title: 'Lên Sàn' }]

/** What a phone without network is shown. */
export default function Offline() {
  const words = useWords(errorWords)
  return (
    <>
      <BrandBar />
      <Page withTabs>
        <EmptyState
          picture="mat-mang"
          title={words.offlineTitle}
          actions={
            <>
              <ButtonLink to="/me" look="main" wide reload>
                {words.tryAgain}
              </ButtonLink>
              <ButtonLink to="/courses" look="line" wide>
                {words.toCourses}
              </ButtonLink>
            </>
          }
        >
          <p>{words.offlineText}</p>
        </EmptyState>
      </Page>
      <LearnerTabs />
    </>
  )
}

export { RouteError as ErrorBoundary }
