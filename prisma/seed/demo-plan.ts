import { v7 } from 'uuid'
import { type Gender, type OrganisationKind, vietnamYear } from '#app/domain/kernel/index.ts'
import type { ConsentPurpose, PersonDetails } from '#app/domain/people/index.ts'
import { outside } from '#app/domain/reference/index.ts'
import { drawName } from './names.ts'
import { type DemoOrganisation, drawCommuneWeights, drawOrganisations } from './organisations.ts'
import { type Random, randomFrom } from './random.ts'

/** What a person does at one moment. `course` and `lesson` count from 0; `wrong`: an attempt that fails. */
export type Doing =
  | { kind: 'register' }
  | { kind: 'enrol'; course: number }
  | { kind: 'watch'; course: number }
  | { kind: 'lesson'; course: number; lesson: number; wrong: boolean }
  | { kind: 'final'; course: number; wrong: boolean }
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
 * the dates. `lessons`: how many each course has, the one that everybody begins with first.
 */
export function planDemo({
  now,
  persons: count,
  lessons,
}: {
  now: Date
  persons: number
  lessons: ReadonlyArray<number>
}): DemoPlan {
  const random = randomFrom(20_260_701)
  // Of its own, so that one more course leaves the people as they are.
  const further = randomFrom(20_260_703)
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
    const { birthYear } = person.details
    const life = drawLife(random, { registeredAt, lessons: lessons[0] ?? 0, birthYear, communes })
    const doings = [...life, ...drawSecondCourse(further, life, lessons[1] ?? 0)]
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
  // What is still to come was a day ago.
  return new Date(moment > now.getTime() - 60 * minute ? moment - day : moment)
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

/** Nobody learns between 23:00 and 5:00 in Vietnam: whoever would goes on in the morning. */
function awake(at: number): number {
  const hour = Math.floor((at + 7 * 60 * minute) / (60 * minute)) % 24
  return hour >= 23 || hour < 5 ? at + 7 * 60 * minute : at
}

type Moment = { at: Date; doing: Doing }

/** A life from `begin` on, and what adds to it: something done so many minutes after what came before. */
function beginLife(begin: Date): { life: Array<Moment>; then: (doing: Doing, minutes: number) => void } {
  let at = begin.getTime()
  const life: Array<Moment> = []
  const then = (doing: Doing, minutes: number): void => {
    at = awake(at + minutes * minute)
    life.push({ at: new Date(at), doing })
  }
  return { life, then }
}

/** How far somebody gets: many only register, some put the course off, most stop along the way, a good part reach its end. */
function drawLife(random: Random, { registeredAt, lessons, birthYear, communes }: Life): Array<Moment> {
  const { life, then } = beginLife(registeredAt)
  then({ kind: 'register' }, 0)
  if (random.chance(0.02)) then({ kind: 'correct', birthYear: (birthYear ?? 1985) - 1 }, 15 + random.below(300))
  const reach = random.weighted([
    ['registered', 28],
    ['enrolled', 13],
    ['watched', 21],
    ['some', 20],
    ['all', 18],
  ] as const)
  if (reach === 'registered' || lessons === 0) return life
  then({ kind: 'enrol', course: 0 }, 5 + random.below(2 * 24 * 60))
  if (reach === 'enrolled') return life
  if (reach === 'watched') {
    then({ kind: 'watch', course: 0 }, 2 + random.below(60))
    return life
  }
  drawLessons(random, then, { course: 0, lessons, isWhole: reach === 'all' })
  if (reach === 'some') return life
  if (random.chance(0.12)) then({ kind: 'move', commune: random.weighted(communes) }, 24 * 60 * (1 + random.below(40)))
  return life
}

/** All lessons and the final test of a course, or the first few lessons. */
function drawLessons(
  random: Random,
  then: (doing: Doing, minutes: number) => void,
  { course, lessons, isWhole }: { course: number; lessons: number; isWhole: boolean },
): void {
  const done = isWhole ? lessons : 1 + random.below(Math.min(3, lessons))
  const pause = isWhole ? 2 * 24 * 60 : 5 * 24 * 60
  for (let lesson = 0; lesson < done; lesson += 1) {
    if (random.chance(0.05)) then({ kind: 'lesson', course, lesson, wrong: true }, 12 + random.below(pause))
    then({ kind: 'lesson', course, lesson, wrong: false }, 12 + random.below(random.chance(0.4) ? 30 : pause))
  }
  if (!isWhole) return
  if (random.chance(0.15)) then({ kind: 'final', course, wrong: true }, 20 + random.below(pause))
  then({ kind: 'final', course, wrong: false }, 20 + random.below(pause))
}

/** Of those who completed the first course, a quarter enrol in the second soon after; some of them complete it too. */
function drawSecondCourse(random: Random, first: ReadonlyArray<Moment>, lessons: number): Array<Moment> {
  const completed = first.find(({ doing }) => doing.kind === 'final' && !doing.wrong)
  if (!completed || lessons === 0 || !random.chance(0.25)) return []
  const course = 1
  const { life, then } = beginLife(completed.at)
  then({ kind: 'enrol', course }, 10 + random.below(8 * 24 * 60))
  const reach = random.weighted([
    ['enrolled', 15],
    ['watched', 15],
    ['some', 25],
    ['all', 45],
  ] as const)
  if (reach === 'watched') then({ kind: 'watch', course }, 2 + random.below(60))
  if (reach === 'some' || reach === 'all') drawLessons(random, then, { course, lessons, isWhole: reach === 'all' })
  return life
}
