import { v7 } from 'uuid'
import { type Gender, type OrganisationKind, vietnamYear } from '#app/domain/kernel/index.ts'
import type { ConsentPurpose, PersonDetails } from '#app/domain/people/index.ts'
import { outside } from '#app/domain/reference/index.ts'
import { drawName } from './names.ts'
import { type DemoOrganisation, drawCommuneWeights, drawOrganisations } from './organisations.ts'
import { type Random, randomFrom } from './random.ts'

/** What a person does at one moment. `lesson` counts from 0; `wrong`: an attempt that fails. */
export type Doing =
  | { kind: 'register' }
  | { kind: 'enrol' }
  | { kind: 'watch' }
  | { kind: 'lesson'; lesson: number; wrong: boolean }
  | { kind: 'final'; wrong: boolean }
  | { kind: 'move'; commune: string }
  | { kind: 'correct'; birthYear: number }

export type Visit = { at: Date; person: DemoPerson; doing: Doing }

/** `lane`: people of one organisation share one, so that those at work at once never wait for each other. */
export type DemoPerson = {
  personId: string
  details: PersonDetails
  consents: Array<ConsentPurpose>
  lane: number
}

export type DemoPlan = { persons: Array<DemoPerson>; visits: Array<Visit> }

const minute = 60_000
const day = 24 * 60 * minute
const span = 182 * day

/**
 * Who lives in the demo and what they did in the six months before `now`, oldest first. The same for every `now`, but for
 * the dates.
 */
export function planDemo({ now, persons: count, lessons }: { now: Date; persons: number; lessons: number }): DemoPlan {
  const random = randomFrom(20_260_701)
  // Ids follow `now`, so that a demo that is added to another has its own.
  const randomId = randomFrom(now.getTime() % 2 ** 32)
  const communes = drawCommuneWeights(random)
  const organisations = drawOrganisations(random, Math.ceil(count / 10), communes)
  const halls = drawHalls(random, now)
  const visits: Array<Visit> = []
  const persons: Array<DemoPerson> = []
  for (let number = 0; number < count; number += 1) {
    // The first ones bring one organisation each, so that every one has somebody.
    const organisation = organisations[number] ?? (random.chance(0.42) ? random.pick(organisations) : null)
    const registeredAt = drawMoment(random, now, halls)
    const person: DemoPerson = {
      personId: v7({
        msecs: registeredAt.getTime(),
        random: Uint8Array.from({ length: 16 }, () => randomId.below(256)),
      }),
      details: drawDetails(random, now, organisation, communes),
      consents: random.chance(0.6) ? ['privacy_notice', 'reminders'] : ['privacy_notice'],
      lane: organisation ? organisations.indexOf(organisation) : number,
    }
    persons.push(person)
    const doings = drawLife(random, { registeredAt, lessons, birthYear: person.details.birthYear, communes })
    for (const { at, doing } of doings) if (at < now) visits.push({ at, person, doing })
  }
  visits.sort((a, b) => a.at.getTime() - b.at.getTime())
  return { persons, visits }
}

/** Days on which people were registered together, in a commune's hall: more of them as word got around. */
function drawHalls(random: Random, now: Date): Array<number> {
  return Array.from({ length: 70 }, () => now.getTime() - span + day + Math.sqrt(random.next()) * (span - 2 * day))
}

function drawMoment(random: Random, now: Date, halls: Array<number>): Date {
  const inHall = random.chance(0.6)
  const at = inHall ? random.pick(halls) : now.getTime() - span + Math.sqrt(random.next()) * (span - 3 * 60 * minute)
  const midnight = Math.floor((at + 7 * 60 * minute) / day) * day - 7 * 60 * minute
  const opened = inHall ? 8 * 60 : 6 * 60
  const moment = midnight + (opened + random.below(inHall ? 180 : 15 * 60)) * minute + random.below(60) * 1000
  return new Date(Math.min(moment, now.getTime() - 60 * minute))
}

/** Who somebody is. With an organisation they work where it is. */
export function drawDetails(
  random: Random,
  now: Date,
  organisation: DemoOrganisation | null,
  communes: ReadonlyArray<readonly [string, number]>,
): PersonDetails {
  const sex = random.chance(0.61) ? 'female' : 'male'
  const said: Gender = random.weighted([
    [sex, 955],
    ['undisclosed', 35],
    ['other', 10],
  ] as const)
  const age = 18 + Math.floor((random.next() + random.next() + random.next()) * 19)
  const kind = random.weighted<OrganisationKind | null>([
    ['household', 74],
    ['cooperative', 6],
    ['enterprise', 6],
    ['other', 7],
    [null, 7],
  ])
  const home = random.weighted<string | null>([
    ['home', 95],
    [outside, 2],
    [null, 3],
  ])
  return {
    fullName: drawName(random, sex),
    birthYear: random.chance(0.97) ? vietnamYear(now) - age : null,
    gender: random.chance(0.99) ? said : null,
    commune: organisation?.commune ?? (home === 'home' ? random.weighted(communes) : home),
    organisationKind: organisation?.kind ?? kind,
    organisationName: organisation?.name ?? null,
  }
}

type Life = {
  registeredAt: Date
  lessons: number
  birthYear: number | null
  communes: ReadonlyArray<readonly [string, number]>
}

/** How far somebody gets: many only register, some put the course off, most stop along the way, a good part reach its end. */
function drawLife(
  random: Random,
  { registeredAt, lessons, birthYear, communes }: Life,
): Array<{ at: Date; doing: Doing }> {
  let at = registeredAt.getTime()
  const life: Array<{ at: Date; doing: Doing }> = [{ at: registeredAt, doing: { kind: 'register' } }]
  const then = (doing: Doing, minutes: number): void => {
    at += minutes * minute
    life.push({ at: new Date(at), doing })
  }
  if (random.chance(0.02)) then({ kind: 'correct', birthYear: (birthYear ?? 1985) - 1 }, 15 + random.below(300))
  const reach = random.weighted([
    ['registered', 28],
    ['enrolled', 13],
    ['watched', 21],
    ['some', 20],
    ['all', 18],
  ] as const)
  if (reach === 'registered' || lessons === 0) return life
  then({ kind: 'enrol' }, 5 + random.below(2 * 24 * 60))
  if (reach === 'enrolled') return life
  if (reach === 'watched') {
    then({ kind: 'watch' }, 2 + random.below(60))
    return life
  }
  const done = reach === 'all' ? lessons : 1 + random.below(Math.min(3, lessons))
  const pause = reach === 'all' ? 2 * 24 * 60 : 5 * 24 * 60
  for (let lesson = 0; lesson < done; lesson += 1) {
    if (random.chance(0.05)) then({ kind: 'lesson', lesson, wrong: true }, 12 + random.below(pause))
    then({ kind: 'lesson', lesson, wrong: false }, 12 + random.below(random.chance(0.4) ? 30 : pause))
  }
  if (reach === 'some') return life
  if (random.chance(0.15)) then({ kind: 'final', wrong: true }, 20 + random.below(pause))
  then({ kind: 'final', wrong: false }, 20 + random.below(pause))
  if (random.chance(0.12)) then({ kind: 'move', commune: random.weighted(communes) }, 24 * 60 * (1 + random.below(40)))
  return life
}
