import { useLoaderData } from '@remix-run/react'
import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import { env } from '#app/env.server.ts'
import { BrandBar } from '#app/ui/bars/brand-bar.tsx'
import { Footer } from '#app/ui/bars/footer.tsx'
import { LanguageSwitch } from '#app/ui/bars/language-switch.tsx'
import { SkipLink } from '#app/ui/bars/skip-link.tsx'
import { ContactPart } from '#app/ui/contact-part.tsx'
import { Page } from '#app/ui/page.tsx'
import { privacyWords } from '#app/ui/words/privacy.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'

export const loader = loads('public', async () => ({
  contact: { phone: env.CONTACT_PHONE ?? null, email: env.CONTACT_EMAIL ?? null },
}))

export const meta = titleMeta(privacyWords, (words) => words.pageTitle)

/** The notice about personal data. */
export default function Privacy() {
  const { contact } = useLoaderData<typeof loader>()
  const words = useWords(privacyWords)
  return (
    <>
      <SkipLink />
      <BrandBar />
      <Page>
        <h1>{words.title}</h1>
        <p className="note soft mt-2">{words.version(privacyNoticeVersion)}</p>
        {Object.entries(words.sections).map(([id, section]) => (
          <section key={id} id={id} className="mt-6">
            <h2 className="mb-2">{section.title}</h2>
            <p>{section.first}</p>
            {id === 'contact' && <ContactPart {...contact} />}
            <p className="mt-2">{section.second}</p>
          </section>
        ))}
      </Page>
      <Footer languageSwitch={<LanguageSwitch />} />
    </>
  )
}

export { RouteError as ErrorBoundary }
