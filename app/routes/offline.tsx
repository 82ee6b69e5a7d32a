import type { MetaFunction } from '@remix-run/node'
import { OfflineScreen } from '#app/ui/offline-screen.tsx'
import { loads } from '#app/web/guard.server.ts'
import { RouteError } from '#app/web/route-error.tsx'

export const loader = loads('public', async () => null)
export const meta: MetaFunction = () => [{ title: 'Lên Sàn' }]

export default function Offline() {
  return <OfflineScreen again="/me" withPicture />
}

export { RouteError as ErrorBoundary }
