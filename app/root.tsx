import type { LinksFunction, MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { env, publicUrl } from '#app/env.server.ts'
import { fontPreloads } from '#app/ui/font-preloads.ts'
import { SendsTicks } from '#app/ui/lesson/use-ticks.ts'
import { LoadingLine } from '#app/ui/loading-line.tsx'
import { NetBar } from '#app/ui/net-bar.tsx'
import { Toast } from '#app/ui/toast.tsx'
import { LanguageContext } from '#app/ui/words/language-context.ts'
import { ResponseContext } from '#app/web/context.ts'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { takeNote } from '#app/web/toast.server.ts'
import stylesheet from './tailwind.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  ...fontPreloads,
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = () => [{ title: 'Lên Sàn' }]

export const loader = loads('public', async ({ actor, context }) => ({
  signedIn: actor.kind === 'person',
  language: context.language,
  note: takeNote(context),
  origin: publicUrl(env),
}))

/** After a refusal too, so that a message of the page before does not stand beside it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined || defaultShouldRevalidate

export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useContext(ResponseContext)
  const data = useRouteLoaderData<typeof loader>('root')
  const language = data?.language ?? 'vi'
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0A524C" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext.Provider value={language}>
          {children}
          <LoadingLine />
          <NetBar />
          <SendsTicks root={data} />
          {data?.note && <Toast code={data.note} />}
        </LanguageContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export { RouteError as ErrorBoundary }
