import { BarLink } from '#app/ui/bars/bar-link.tsx'
import { BrandBar } from '#app/ui/bars/brand-bar.tsx'
import { Footer } from '#app/ui/bars/footer.tsx'
import { LanguageSwitch } from '#app/ui/bars/language-switch.tsx'
import { SkipLink } from '#app/ui/bars/skip-link.tsx'
import { ButtonLink } from '#app/ui/buttons/button-link.tsx'
import { MainButton } from '#app/ui/buttons/main-button.tsx'
import { useIsSubmitting } from '#app/ui/buttons/use-is-submitting.ts'
import { AnswerForm } from '#app/ui/form/answer-form.tsx'
import type { AskedCommune } from '#app/ui/form/commune-field.tsx'
import { ErrorBox } from '#app/ui/form/error-box.tsx'
import { useProblems } from '#app/ui/form/form-problems.ts'
import { BirthAndGenderFields, HomeField, NameField, OrganisationFields } from '#app/ui/form/person-fields.tsx'
import { PhoneField } from '#app/ui/form/phone-field.tsx'
import { Link } from '#app/ui/link.tsx'
import { NoticeBox } from '#app/ui/notice-box.tsx'
import { Page } from '#app/ui/page.tsx'
import { commonWords } from '#app/ui/words/common.ts'
import { identityWords } from '#app/ui/words/identity.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { withNext } from '#app/web/own-path.ts'

type Props = {
  to: string
  isKept: boolean
  typed: Record<string, string | undefined>
  problems?: Record<string, string>
  asked?: AskedCommune
}

const order = ['fullName', 'phone', 'commune', 'birthYear', 'gender', 'organisationKind', 'organisationName']

/** "Bạn là ai?": as look/screens/join.html draws it. */
export function JoinScreen({ to, isKept, typed, problems, asked }: Props) {
  const all = useWords(identityWords)
  const words = all.join
  const signInWord = useWords(commonWords).signIn
  const { of, faults } = useProblems(problems, order)
  return (
    <>
      <SkipLink />
      <BrandBar>
        <BarLink to={withNext(isKept ? '/login?kept=1' : '/login', to)}>{signInWord}</BarLink>
      </BrandBar>
      <Page>
        <p className="kick">{all.step(1, 2)}</p>
        <h1>{words.title}</h1>
        <ErrorBox faults={faults} />
        {problems?.phone === 'phone_taken' && (
          <div className="acts">
            <ButtonLink to={withNext('/login', to)} look="line" wide>
              {words.signInWithIt}
            </ButtonLink>
          </div>
        )}
        {!isKept && faults.length === 0 && (
          <p className="mt-2">
            {to.startsWith('/learn/') && `${words.forLesson} `}
            {words.haveAccount} <Link to={withNext('/login', to)}>{signInWord}</Link>
          </p>
        )}
        {isKept && faults.length === 0 && (
          <NoticeBox kind="note">
            <p>{all.keptBefore}</p>
          </NoticeBox>
        )}
        <AnswerForm answer={faults}>
          <NameField of={of} typed={typed} />
          <PhoneField
            name="phone"
            label={words.phone}
            hint={words.phoneHint}
            defaultValue={typed.phone}
            error={of('phone')}
          />
          <HomeField of={of} typed={typed} asked={asked} />
          <BirthAndGenderFields of={of} typed={typed} />
          <OrganisationFields of={of} typed={typed} />
          <div className="go">
            <MainButton wide iconAfter="next" pending={useIsSubmitting()}>
              {words.next}
            </MainButton>
            <p className="note soft">{words.nextNote}</p>
          </div>
        </AnswerForm>
        <div className="help">
          <p>
            <b>{words.helpTitle}</b> {words.help}
          </p>
        </div>
      </Page>
      <Footer languageSwitch={<LanguageSwitch />} />
    </>
  )
}
