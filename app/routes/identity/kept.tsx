import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { BrandBar } from '#app/ui/bars/brand-bar.tsx'
import { SkipLink } from '#app/ui/bars/skip-link.tsx'
import { ButtonLink } from '#app/ui/buttons/button-link.tsx'
import { MainButton } from '#app/ui/buttons/main-button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { identityWords } from '#app/ui/words/identity.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { forgetKeptForms, keptForms } from '#app/web/kept-form.server.ts'
import { withMore } from '#app/web/own-path.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { titleMeta } from '#app/web/title-meta.ts'

/** What was sent before signing in, ready to be sent on. */
export const loader = loads('person', async ({ context }) => {
  const [first] = await keptForms(context)
  if (first) return { path: first.path, fields: first.fields }
  forgetKeptForms(context)
  throw redirect('/me')
})

/**
 * Sends the first one on: 307 keeps the method and the fields, and the browser lets go of what was kept. Where more waits,
 * the answer leads back here.
 */
export const action = acts('person', async ({ context }) => {
  const [first, ...others] = await keptForms(context)
  forgetKeptForms(context, { except: others })
  if (!first) return redirect('/me')
  return redirect(others.length > 0 ? withMore(first.path) : first.path, 307)
})

export const meta = titleMeta(identityWords, (words) => words.kept.pageTitle)

/** Goes off by itself where JavaScript runs; else one button. */
export default function Kept() {
  const { path, fields } = useLoaderData<typeof loader>()
  const words = useWords(identityWords).kept
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.requestSubmit(), [])
  return (
    <>
      <SkipLink />
      <BrandBar />
      <Page>
        <form method="post" action="/kept" ref={form}>
          {fields.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <EmptyState
            picture="goi-hang"
            title={words.title}
            actions={
              <>
                <MainButton wide iconAfter="next">
                  {words.submit}
                </MainButton>
                <ButtonLink to="/me" look="text">
                  {words.leave}
                </ButtonLink>
              </>
            }
          >
            <p>{words.text}</p>
            {path.startsWith('/learn/') && <p className="note soft">{words.intoLesson}</p>}
          </EmptyState>
        </form>
      </Page>
    </>
  )
}

export { RouteError as ErrorBoundary }
