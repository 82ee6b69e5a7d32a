import { type Actor, requireCan, visibleTo } from '../access/index.ts'
import { type Db, decodeCursor, foldVietnamese, nameSortKey, type Page, pageOf } from '../kernel/index.ts'
import type { FoundPerson } from './found-person.ts'
import { selectPeople } from './people-list-store.server.ts'

type Input = {
  /** words of the name, in any order, with or without accents; empty finds everybody */
  name: string
  /** only these people, when the caller has found them another way */
  among?: Array<string>
  after?: string | null
  limit?: number
}

/**
 * People whose name has all the words, as a Vietnamese list orders them (given name first), those the actor may see.
 * Paged by key. Errors: `forbidden`.
 */
export async function findPeople(
  ctx: { db: Db; actor: Actor },
  { name, among, after, limit = 50 }: Input,
): Promise<Page<FoundPerson>> {
  requireCan(ctx.actor, 'people.search')
  const [sortKey, id] = decodeCursor(after, 2) ?? []
  const rows = await selectPeople(ctx.db, {
    words: foldVietnamese(name).split(' ').filter(Boolean).slice(0, 8),
    among: among ?? null,
    after: typeof sortKey === 'string' && typeof id === 'string' ? { sortKey, id } : null,
    seen: visibleTo(ctx.actor, 'people.search'),
    limit: limit + 1,
  })
  return pageOf(rows, limit, (row) => [nameSortKey(row.fullName), row.personId])
}
