import type { Home } from '#app/domain/access/index.ts'
import { BrandBar } from './bars/brand-bar.tsx'
import { LearnerTabs } from './bars/learner-tabs.tsx'
import { SkipLink } from './bars/skip-link.tsx'
import { ButtonLink } from './buttons/button-link.tsx'
import { MainButton } from './buttons/main-button.tsx'
import { EmptyState } from './empty-state.tsx'
import { SearchForm } from './form/search-form.tsx'
import { Page } from './page.tsx'
import { errorWords } from './words/errors.ts'
import { useWords } from './words/use-words.ts'

/** What was sent and not done, ready to be sent again: passwords are left out, `again` is where it goes. */
export type Unsent = { again: string; fields: Array<[string, string]>; hadPassword: boolean }

/** `home`: where who asked begins, by their roles. */
type Props = { status: number; code: string | null; requestId: string | null; home: Home; unsent: Unsent | null }

/** What somebody sees when a page cannot be shown: what happened, what was kept, where to go on. */
export function ErrorPage({ status, code, requestId, home, unsent }: Props) {
  const words = useWords(errorWords)
  const { picture, title, text } = saying(words, status, code)
  const onward = (
    <ButtonLink to={home} look="main" wide iconAfter="next">
      {words.toHome[home]}
    </ButtonLink>
  )
  return (
    <>
      <SkipLink />
      <BrandBar />
      <Page withTabs>
        <EmptyState picture={picture} title={title} actions={unsent ? <Again {...unsent} /> : onward}>
          <p>{text}</p>
          {unsent && unsent.fields.length > 0 && (
            <p>{unsent.hadPassword ? words.unsentButPassword : words.unsentText}</p>
          )}
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

/** Asks once more for the same, or sends the same once more: an ordinary form, so that it works without JavaScript. */
function Again({ again, fields }: Unsent) {
  const words = useWords(errorWords)
  if (fields.length === 0)
    return (
      <ButtonLink to={again} look="main" wide reload>
        {words.tryAgain}
      </ButtonLink>
    )
  return (
    <form method="post" action={again}>
      {fields.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <MainButton wide>{words.sendAgain}</MainButton>
    </form>
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
  if (code === 'kept_forms') return { picture: 'can-dong-ho', title: words.keptFormsTitle, text: words.keptFormsText }
  if (status === 429) return { picture: 'can-dong-ho', title: words.tooManyTitle, text: words.tooManyText }
  if (status === 413) return { picture: 'can-dong-ho', title: words.tooLargeTitle, text: words.tooLargeText }
  if (status >= 400 && status < 500)
    return { picture: 'thung-trong', title: words.invalidTitle, text: words.invalidText }
  if (code === 'database_full') return { picture: 'mat-mang', title: words.fullTitle, text: words.fullText }
  if (status === 503) return { picture: 'mat-mang', title: words.awayTitle, text: words.awayText }
  return { picture: 'mat-mang', title: words.brokenTitle, text: words.brokenText }
}
