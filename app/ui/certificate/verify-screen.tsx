import { BrandBar } from '../bars/brand-bar.tsx'
import { Footer } from '../bars/footer.tsx'
import { LanguageSwitch } from '../bars/language-switch.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { MainButton } from '../buttons/main-button.tsx'
import { TextField } from '../form/text-field.tsx'
import { NoticeBox } from '../notice-box.tsx'
import { Page } from '../page.tsx'
import { DefinitionRows } from '../rows/definition-rows.tsx'
import { useFigures } from '../use-figures.ts'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  typed: string
  found: {
    code: string
    holderName: string
    courseTitle: string
    issuedAt: Date
    valid: boolean
    revokedAt: Date | null
    erased: boolean
  } | null
  /** a number was looked up; `empty` when the form came without one */
  asked: boolean | 'empty'
}

/** Checking a certificate: the answer first, in words and colour, then what it certifies and nothing else. */
export function VerifyScreen({ typed, found, asked }: Props) {
  const words = useWords(meWords)
  return (
    <>
      <SkipLink />
      <BrandBar />
      <Page className="gap">
        <h1>{words.verifyTitle}</h1>
        {found ? <Found found={found} /> : <Ask typed={typed} asked={asked} />}
      </Page>
      <Footer languageSwitch={<LanguageSwitch />} />
    </>
  )
}

function Found({ found }: { found: NonNullable<Props['found']> }) {
  const words = useWords(meWords)
  const format = useFigures()
  if (found.erased) return <Erased code={found.code} />
  return (
    <>
      <NoticeBox kind={found.valid ? 'right' : 'wrong'} title={found.valid ? words.verifyValid : words.verifyRevoked} />
      <DefinitionRows
        items={[
          { term: words.holder, value: found.holderName },
          { term: words.course, value: found.courseTitle },
          { term: words.issued, value: format.date(found.issuedAt), figures: true },
          found.revokedAt
            ? { term: words.state, value: words.revokedOn(format.date(found.revokedAt)) }
            : { term: words.state, value: words.valid, state: 'right' },
          { term: words.number, value: found.code, figures: true },
        ]}
      />
      <p>
        <ButtonLink to="/verify" look="text">
          {words.verifyAnother}
        </ButtonLink>
      </p>
    </>
  )
}

function Erased({ code }: { code: string }) {
  const words = useWords(meWords)
  return (
    <>
      <NoticeBox kind="warn" title={words.verifyErased}>
        <p>{words.verifyErasedText}</p>
      </NoticeBox>
      <DefinitionRows items={[{ term: words.number, value: code, figures: true }]} />
      <p>
        <ButtonLink to="/verify" look="text">
          {words.verifyAnother}
        </ButtonLink>
      </p>
    </>
  )
}

/** A number as certificates have it, when it has eight signs: "7K4M-2Q9T". */
function inFours(typed: string): string {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '')
  return signs.length === 8 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : typed
}

function Ask({ typed, asked }: Omit<Props, 'found'>) {
  const words = useWords(meWords)
  return (
    <>
      {asked === true ? (
        <NoticeBox kind="wrong" title={words.verifyUnknown(inFours(typed))}>
          <p>{words.verifyUnknownText}</p>
        </NoticeBox>
      ) : (
        <p>{words.verifyText}</p>
      )}
      <form method="get" action="/verify">
        <TextField
          name="code"
          label={words.verifyLabel}
          hint={words.verifyHint}
          error={asked === 'empty' ? words.verifyEmpty : undefined}
          defaultValue={typed}
          maxLength={20}
          figures
        />
        <div className="go">
          <MainButton wide>{words.verifyButton}</MainButton>
        </div>
      </form>
    </>
  )
}
