import { Form } from '@remix-run/react'
import { BackBar } from '#app/ui/bars/back-bar.tsx'
import { Footer } from '#app/ui/bars/footer.tsx'
import { LanguageSwitch } from '#app/ui/bars/language-switch.tsx'
import { LearnerTabs } from '#app/ui/bars/learner-tabs.tsx'
import { SkipLink } from '#app/ui/bars/skip-link.tsx'
import { ButtonLink } from '#app/ui/buttons/button-link.tsx'
import { LineButton } from '#app/ui/buttons/line-button.tsx'
import { TextButton } from '#app/ui/buttons/text-button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { ProfileRows } from '#app/ui/profile-rows.tsx'
import { Row } from '#app/ui/rows/row.tsx'
import { Rows } from '#app/ui/rows/rows.tsx'
import { SignOutForm } from '#app/ui/sign-out-form.tsx'
import { useFigures } from '#app/ui/use-figures.ts'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { profileWords } from '#app/ui/words/profile.ts'
import { useWords } from '#app/ui/words/use-words.ts'

type SignInView = { idHash: string; device: string; createdAt: Date | string; here: boolean }
type ConsentView = { purpose: string; textVersion: string; givenAt: Date | string }
type Props = {
  profile: Parameters<typeof ProfileRows>[0]['profile']
  phone: string
  signIns: Array<SignInView>
  consents: Array<ConsentView>
}

/** Who I am, what to change, where I am signed in, what I agreed to. Its changes have screens of their own. */
export function ProfileScreen({ profile, phone, signIns, consents }: Props) {
  const words = useWords(profileWords)
  return (
    <>
      <SkipLink />
      <BackBar backTo="/me" backLabel={words.back} title={words.title} />
      <Page>
        <h1 className="vh">{words.title}</h1>
        <ProfileRows profile={profile} phone={phone} />
        <section className="mt-6">
          <h2>{words.changeTitle}</h2>
          <Rows>
            <Row
              to="/me/profile/correct"
              title={words.correct}
              notes={[words.correctNote]}
              start={<Icon name="edit" size={24} />}
            />
            <Row
              to="/me/profile/move"
              title={words.move}
              notes={[words.moveNote]}
              start={<Icon name="map" size={24} />}
            />
            <Row
              to="/me/profile/password"
              title={words.password}
              notes={[words.passwordNote]}
              start={<Icon name="lock" size={24} />}
            />
          </Rows>
        </section>
        <SignInsSection signIns={signIns} />
        <ConsentsSection consents={consents} />
        <DataSection />
      </Page>
      <Footer languageSwitch={<LanguageSwitch />} aboveTabs />
      <LearnerTabs current="me" />
    </>
  )
}

function SignInsSection({ signIns }: { signIns: Array<SignInView> }) {
  const words = useWords(profileWords)
  const format = useFigures()
  return (
    <section>
      <h2>{words.signInsTitle}</h2>
      <Rows>
        {signIns.map((one) => {
          const device = one.device.replace(' · ', '\u00a0· ') || words.unknownDevice
          return (
            <Row
              key={one.idHash}
              quiet
              title={one.here ? `${device} (${words.here})` : device}
              notes={[words.since(format.date(one.createdAt))]}
              start={<Icon name="phone" size={24} />}
              end={
                one.here ? undefined : (
                  <Form method="post">
                    <input type="hidden" name="signIn" value={one.idHash} />
                    <TextButton name="intent" value="close">
                      {words.signOut} <VisuallyHidden>{device}</VisuallyHidden>
                    </TextButton>
                  </Form>
                )
              }
            />
          )
        })}
      </Rows>
      <SignOutForm className="acts mt-4">
        <LineButton wide icon="sign-out" name="where" value="here">
          {words.signOut}
        </LineButton>
        <LineButton wide name="where" value="everywhere">
          {words.signOutEverywhere}
        </LineButton>
      </SignOutForm>
    </section>
  )
}

function ConsentsSection({ consents }: { consents: Array<ConsentView> }) {
  const words = useWords(profileWords)
  const format = useFigures()
  const given = (purpose: string) => consents.find((consent) => consent.purpose === purpose)
  const notice = given('privacy_notice')
  const optional = [
    { purpose: 'reminders', title: words.reminders },
    { purpose: 'photo_video', title: words.photoVideo },
  ]
  return (
    <section>
      <h2>{words.consentsTitle}</h2>
      <Rows>
        {notice && (
          <Row
            to="/privacy"
            quiet
            title={words.notice(format.date(notice.textVersion))}
            notes={[words.agreed(format.date(notice.givenAt)), words.noticeNote]}
          />
        )}
        {optional.map(({ purpose, title }) => {
          const consent = given(purpose)
          return (
            <Row
              key={purpose}
              quiet
              title={title}
              notes={[consent ? words.agreed(format.date(consent.givenAt)) : words.notAgreed]}
              end={
                <Form method="post">
                  <input type="hidden" name="purpose" value={purpose} />
                  <TextButton name="intent" value={consent ? 'withdraw' : 'agree'}>
                    {consent ? words.withdraw : words.agree} <VisuallyHidden>{title}</VisuallyHidden>
                  </TextButton>
                </Form>
              }
            />
          )
        })}
      </Rows>
    </section>
  )
}

function DataSection() {
  const words = useWords(profileWords)
  return (
    <section>
      <h2>{words.dataTitle}</h2>
      <p>{words.dataText}</p>
      <div className="acts mt-4">
        <ButtonLink to="/me/profile/copy" look="line" wide icon="download" download>
          {words.copy}
        </ButtonLink>
        <ButtonLink to="/me/profile/copy?format=json" look="text" download>
          {words.copyJson}
        </ButtonLink>
      </div>
      <p className="note mt-4">
        {words.eraseText} <Link to="/privacy#contact">{words.eraseWhere}</Link>
      </p>
    </section>
  )
}
