import { BrandBar } from './bars/brand-bar.tsx'
import { LearnerTabs } from './bars/learner-tabs.tsx'
import { SkipLink } from './bars/skip-link.tsx'
import { ButtonLink } from './buttons/button-link.tsx'
import { EmptyState } from './empty-state.tsx'
import { Page } from './page.tsx'
import { errorWords } from './words/errors.ts'
import { useWords } from './words/use-words.ts'

/** What a phone without network is shown. `again`: the page that could not be opened; without a picture when none can come. */
export function OfflineScreen({ again, withPicture }: { again: string; withPicture: boolean }) {
  const words = useWords(errorWords)
  return (
    <>
      <SkipLink />
      <BrandBar />
      <Page withTabs>
        <EmptyState
          picture={withPicture ? 'mat-mang' : null}
          title={words.offlineTitle}
          actions={
            <>
              <ButtonLink to={again} look="main" wide reload>
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
