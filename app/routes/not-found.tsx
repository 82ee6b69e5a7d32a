import { DomainError } from '#app/domain/kernel/index.ts'
import { acts, type Guarded, loads } from '#app/web/guard.server.ts'

const nothingHere = async ({ context }: Guarded<'public'>): Promise<null> => {
  throw context.refused ?? new DomainError('not_found', 'page')
}

export const loader = loads('public', nothingHere)
export const action = acts('public', nothingHere)

export default function NotFound() {
  return null
}
