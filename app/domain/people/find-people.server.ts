import { type Actor, requireCan, visibleTo } from '../access/index.ts'
import { type Db, decodeCursor, foldVietnamese, type Page, pageOf } from '../kernel/index.ts'
import type { FoundPerson } from './found-person.ts'
import { lastRank, type PeopleKey, type SearchedName, selectPeople } from './people-list-store.server.ts'

type Input = {
  /** beginnings of words of the name, in any order, with or without accents; empty finds everybody */
  name: string
  /** only these people, when the caller has found them another way */
  among?: Array<string>
  after?: string | null
  limit?: number
}

/**
 * People of whose name words begin so, those the actor may see: the very name first, then those who have every word whole,
 * then given names that begin so, then the others, each as a Vietnamese list orders them (given name first). Paged by key.
 * Errors: `forbidden`.
 */
export async function findPeople(
  ctx: { db: Db; actor: Actor },
  { name, among, after, limit = 50 }: Input,
): Promise<Page<FoundPerson>> {
  requireCan(ctx.actor, 'people.search')
  const found = await selectPeople(ctx.db, {
    name: searchedName(name),
    among: among ?? null,
    after: keyOf(after),
    seen: visibleTo(ctx.actor, 'people.search'),
    limit: limit + 1,
  })
  const page = pageOf(found, limit, ({ key }) => [key.rank, key.sortKey, key.id])
  return { ...page, rows: page.rows.map(({ key, ...row }) => row) }
}

const mostWords = 8

function searchedName(name: string): SearchedName | null {
  const words = foldVietnamese(name).split(' ').filter(Boolean).slice(0, mostWords)
  return words.length === 0 ? null : { text: words.join(' '), words }
}

function keyOf(after: string | null | undefined): PeopleKey | null {
  const [rank, sortKey, id] = decodeCursor(after, 3) ?? []
  if (typeof rank !== 'number' || !Number.isInteger(rank) || rank < 0 || rank > lastRank) return null
  return typeof sortKey === 'string' && typeof id === 'string' ? { rank, sortKey, id } : null
}
