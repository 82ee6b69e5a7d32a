import type { Home } from '#app/domain/access/index.ts'
import { BrandBar } from './bars/brand-bar.tsx'
import { LearnerTabs } from './bars/learner-tabs.tsx'
import { SkipLink } from './bars/skip-link.tsx'
import { ButtonLink } from './buttons/button-link.tsx'
import { EmptyState } from './empty-state.tsx'
import { SearchForm } from './form/search-form.tsx'
import { Page } from './page.tsx'
import { errorWords } from './words/errors.ts'
import { useWords } from './words/use-words.ts'

/** `home`: where who asked begins, by their roles. */
type Props = { status: number; code: string | null; requestId: string | null; home: Home }

/** What somebody sees when a page cannot be shown: what happened, what was kept, where to go on. */
export function ErrorPage({ status, code, requestId, home }: Props) {
  const words = useWords(errorWords)
  const { picture, title, text } = saying(words, status, code)
  return (
    <>
      <SkipLink />
      <BrandBar />
      <Page withTabs>
        <EmptyState
          picture={picture}
          title={title}
          actions={
            <ButtonLink to={home} look="main" wide iconAfter="next">
              {words.toHome[home]}
            </ButtonLink>
          }
        >
          <p>{text}</p>
        </EmptyState>
        {status === 404 && (
          <div className="mt-6">
            <SearchForm action="/courses" label={words.searchLabel} showLabel placeholder={words.searchExample} />
          </div>
        )}
        <p className="note soft mt-4">
          {words.askNumber} <b className="fig nw">{[status, requestId].filter(Boolean).join(' · ')}</b>
        </p>
      </Page>
      <LearnerTabs />
    </>
  )
}

type ErrorWords = ReturnType<typeof useWords<(typeof errorWords)['vi']>>

function saying(
  words: ErrorWords,
  status: number,
  code: string | null,
): { picture: string; title: string; text: string } {
  if (status === 404) return { picture: 'bien-chi-duong', title: words.missingTitle, text: words.missingText }
  if (status === 403)
    return {
      picture: 'bien-chi-duong',
      title: words.forbiddenTitle,
      text: words.forbiddenText,
    }
  if (status === 409)
    return {
      picture: 'goi-hang',
      title: words.conflictTitle,
      text: code === 'lesson_has_quiz' ? words.lessonHasQuizText : words.conflictText,
    }
  if (status === 429) return { picture: 'can-dong-ho', title: words.tooManyTitle, text: words.tooManyText }
  if (status === 413) return { picture: 'can-dong-ho', title: words.tooLargeTitle, text: words.tooLargeText }
  if (status >= 400 && status < 500)
    return { picture: 'thung-trong', title: words.invalidTitle, text: words.invalidText }
  return { picture: 'mat-mang', title: words.brokenTitle, text: words.brokenText }
}
