import { recordAct } from '../access/index.server.ts'
import { type Actor, requireCan } from '../access/index.ts'
import type { Clock, Db, Page, Phone } from '../kernel/index.ts'
import { findPeople, getProfile, type Profile } from '../people/index.server.ts'
import type { FoundPerson } from '../people/index.ts'
import type { AccountView } from './account.ts'
import {
  type Account,
  findAccountOfPerson,
  listPersonsByPhone,
  listPhonesOf,
  type PhoneSearch,
} from './account-store.server.ts'

export type FoundAccount = FoundPerson & { phone: Phone | null }

/**
 * People by words of their name, or by their number: its beginning (0912…, +84 912…) or at least four last digits. Paged by
 * key. Errors: `forbidden`.
 */
export async function searchPeople(
  ctx: { db: Db; actor: Actor },
  { text, after }: { text: string; after?: string | null },
): Promise<Page<FoundAccount>> {
  requireCan(ctx.actor, 'people.search')
  const number = readPhoneSearch(text)
  const among = number === null ? undefined : await listPersonsByPhone(ctx.db, number)
  const page = await findPeople(ctx, { name: number === null ? text : '', among, after })
  const phones = await listPhonesOf(
    ctx.db,
    page.rows.map((row) => row.personId),
  )
  return { ...page, rows: page.rows.map((row) => ({ ...row, phone: phones.get(row.personId) ?? null })) }
}

const fewestLastDigits = 4

/** What is looked for: a name; a number; or of a number less than its last digits that can be found. */
export function sortOfSearch(text: string): 'name' | 'number' | 'shortNumber' {
  const bare = withoutSeparators(text)
  if (!/^\+?\d+$/.test(bare)) return 'name'
  return bare.length < fewestLastDigits ? 'shortNumber' : 'number'
}

/** Begins with `+84912` for "0912", "912", "84 912", "+84.912"; ends with "5678" for that; null for what is no number. */
export function readPhoneSearch(text: string): PhoneSearch | null {
  const bare = withoutSeparators(text)
  if (!/^\+?\d{3,12}$/.test(bare)) return null
  const digits = bare.replace(/^\+/, '')
  const national = digits.startsWith('84') && (bare.startsWith('+') || digits.length > 5) ? digits.slice(2) : digits
  const isEnd = !bare.startsWith('+') && digits.length >= fewestLastDigits
  return { begins: `+84${national.replace(/^0/, '')}`, ends: isEnd ? digits : null }
}

function withoutSeparators(number: string): string {
  return number.replace(/[\s.()-]/g, '')
}

/** One person, with how they sign in; that they were looked at is recorded. Errors: `forbidden`, `not_found`. */
export async function getPersonForAdmin(
  ctx: { db: Db; clock: Clock; actor: Actor },
  personId: string,
): Promise<{ profile: Profile; account: AccountView | null }> {
  requireCan(ctx.actor, 'people.search')
  const profile = await getProfile(ctx, personId, ctx.clock.now())
  await recordAct(ctx, { action: 'person.viewed', subjectKind: 'person', subjectId: personId })
  const account = await findAccountOfPerson(ctx.db, personId)
  return { profile, account: account && viewOf(account) }
}

/** How one signs in oneself. */
export async function getOwnAccount(ctx: { db: Db; actor: { personId: string } }): Promise<AccountView | null> {
  const account = await findAccountOfPerson(ctx.db, ctx.actor.personId)
  return account && viewOf(account)
}

function viewOf(account: Account): AccountView {
  return {
    accountId: account.id,
    phone: account.phone,
    phoneProven: account.provenAt !== null,
    createdAt: account.createdAt,
    lastSignInAt: account.lastSignInAt,
    disabled: account.disabledAt !== null,
  }
}
