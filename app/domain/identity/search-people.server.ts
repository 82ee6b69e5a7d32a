import { listRoleHolders, listRolesOf, recordAct } from '../access/index.server.ts'
import { type Actor, type Role, requireCan } from '../access/index.ts'
import type { Clock, Db, Page, Phone } from '../kernel/index.ts'
import { findPeople, getProfile, type Profile } from '../people/index.server.ts'
import type { FoundPerson } from '../people/index.ts'
import type { AccountView } from './account.ts'
import {
  type Account,
  findAccountOfPerson,
  listPersonsByPhone,
  listPhonesOf,
  mostNumbers,
  type PhoneSearch,
} from './account-store.server.ts'

/** `roles`: those held now. */
export type FoundAccount = FoundPerson & { phone: Phone | null; roles: Array<Role> }

/** `most`: of more numbers that fit only so many were looked at; null when all were. */
export type FoundAccounts = Page<FoundAccount> & { most: number | null }

/**
 * People by words of their name, or by their number: its beginning (0912…, +84 912…) or at least four last digits; with
 * `role` those who hold it now. Paged by key. That somebody was shown is recorded, not what was typed: it may be a name.
 * Errors: `forbidden`.
 */
export async function searchPeople(
  ctx: { db: Db; clock: Clock; actor: Actor },
  { text, role, after }: { text: string; role?: Role | null; after?: string | null },
): Promise<FoundAccounts> {
  requireCan(ctx.actor, 'people.search')
  const number = readPhoneSearch(text)
  const byPhone = number === null ? null : await listPersonsByPhone(ctx.db, number)
  const holders = role ? await listRoleHolders(ctx, role) : undefined
  const among = inBoth(byPhone?.personIds, holders)
  const page = await findPeople(ctx, { name: number === null ? text : '', among, after })
  const shown = page.rows.map((row) => row.personId)
  const phones = await listPhonesOf(ctx.db, shown)
  const held = await listRolesOf(ctx, shown)
  const rows = page.rows.map((row) => ({
    ...{ ...row, phone: phones.get(row.personId) ?? null, roles: held.get(row.personId) ?? [] },
  }))
  if (rows.length > 0)
    await recordAct(ctx, {
      ...{ action: 'people.listed', subjectKind: 'people', subjectId: text === '' ? 'all' : sortOfSearch(text) },
      details: { shown: rows.length, ...(role && { role }) },
    })
  return { ...page, rows, most: byPhone?.isCut ? mostNumbers : null }
}

function inBoth(one: Array<string> | undefined, other: Array<string> | undefined): Array<string> | undefined {
  if (!one || !other) return one ?? other
  const wanted = new Set(other)
  return one.filter((id) => wanted.has(id))
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
  const bare = withoutSeparators(text).replace(/^0084/, '+84')
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
