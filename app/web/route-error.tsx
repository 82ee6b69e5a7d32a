import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { ErrorPage } from '#app/ui/error-page.tsx'

/** The error boundary of every route: an answer that a loader or action threw, or a fault of ours (500, nothing told). */
export function RouteError() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} code={null} requestId={null} />
  const { code, requestId } = readAnswer(error.data)
  return <ErrorPage status={error.status} code={code} requestId={requestId} />
}

function readAnswer(data: unknown): { code: string | null; requestId: string | null } {
  if (typeof data !== 'object' || data === null) return { code: null, requestId: null }
  const text = (key: string): string | null => {
    const value: unknown = Reflect.get(data, key)
    return typeof value === 'string' ? value : null
  }
  return { code: text('code'), requestId: text('requestId')?.slice(-8) ?? null }
}
