import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { type Home, homes } from '#app/domain/access/index.ts'
import { ErrorPage, type Unsent } from '#app/ui/error-page.tsx'
import { OfflineScreen } from '#app/ui/offline-screen.tsx'

/** The error boundary of every route: an answer that a loader or action threw, or a fault of ours (500, nothing told). */
export function RouteError() {
  const error = useRouteError()
  const { pathname, search } = useLocation()
  if (isNetworkFault(error)) return <OfflineScreen again={pathname + search} withPicture={false} />
  if (!isRouteErrorResponse(error))
    return <ErrorPage status={500} code={null} requestId={null} home="/me" unsent={null} />
  return <ErrorPage status={error.status} {...readAnswer(error.data)} />
}

// What browsers throw when no answer came. On the server the same error is a fault of ours.
function isNetworkFault(error: unknown): boolean {
  return (
    typeof document !== 'undefined' && error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
  )
}

function readAnswer(data: unknown): {
  code: string | null
  requestId: string | null
  home: Home
  unsent: Unsent | null
} {
  const text = (key: string): string | null => {
    const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : null
    return typeof value === 'string' ? value : null
  }
  const home = homes.find((known) => known === text('home')) ?? '/courses'
  return { code: text('code'), requestId: text('requestId')?.slice(-8) ?? null, home, unsent: readUnsent(data) }
}

function readUnsent(data: unknown): Unsent | null {
  const unsent: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'unsent') : null
  // Our own server wrote it, in this shape; anybody else's answer has none.
  return typeof unsent === 'object' ? (unsent as Unsent | null) : null
}
