import { createHash, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { CourseOutline } from '#app/domain/catalogue/index.ts'
import { type Circumstances, foldVietnamese, nameSortKey, newId, type Platform } from '#app/domain/kernel/index.ts'
import { contentOf, type EntryObject, type FactKind } from '#app/domain/ledger/index.ts'
import { communeName } from '#app/domain/reference/index.ts'
import { drawDetails } from './demo-plan.ts'
import { drawCommuneWeights, drawOrganisations } from './organisations.ts'
import type { CourseRow, OrganisationRow, PersonRow, StepRow } from './people-store.ts'
import { type Random, randomFrom } from './random.ts'

const minute = 60_000
const span = 730 * 24 * 60 * minute
const mostOrganisations = 2_000

const unknown: Circumstances = {
  commune: null,
  organisationId: null,
  organisationKind: null,
  gender: null,
  birthYear: null,
}

/** Draws people in the order in which they registered, over the two years before `now`. */
type Crowd = {
  organisations: Array<OrganisationRow>
  draw: (from: number, to: number) => Array<PersonRow>
}

export function gatherCrowd({ now, people, way }: { now: Date; people: number; way: Way }): Crowd {
  const random = randomFrom(20_260_702)
  const communes = drawCommuneWeights(random)
  const begin = new Date(now.getTime() - span)
  const organisations = drawOrganisations(random, Math.min(mostOrganisations, Math.ceil(people / 10)), communes).map(
    (one) => ({ ...one, id: v7({ msecs: begin.getTime() }), at: begin }),
  )
  const codeOf = certificateCodes()
  const drawPerson = (number: number): PersonRow => {
    const organisation = random.chance(0.42) ? random.pick(organisations) : null
    const details = drawDetails(random, now, organisation, communes)
    const at = new Date(begin.getTime() + Math.floor(((number + random.next()) / people) * (span - minute)))
    const certificateId = newId()
    return {
      number,
      id: v7({ msecs: at.getTime() }),
      situationId: newId(),
      consentId: newId(),
      name: details.fullName,
      fold: foldVietnamese(details.fullName),
      sort: nameSortKey(details.fullName),
      birthYear: details.birthYear,
      gender: details.gender,
      commune: details.commune,
      organisationId: organisation?.id ?? null,
      organisationKind: details.organisationKind,
      at,
      ...drawTurns(random, now.getTime() - at.getTime(), way.course?.lastTurn ?? 0),
      certificateId,
      certificateHash: way.hashOfCertificate(certificateId),
      code: codeOf(number),
      holderLine: [details.organisationName, communeName(details.commune)].filter(Boolean).join(', '),
    }
  }
  return {
    organisations,
    draw: (from, to) => Array.from({ length: to - from }, (_, at) => drawPerson(from + at)),
  }
}

// Nothing lies in the future: who registered lately has not got far.
function drawTurns(random: Random, elapsed: number, lastTurn: number): { turns: number; gap: number } {
  const gap = 20 + random.below(4 * 24 * 60)
  const wanted = random.weighted([
    [0, 35],
    [1, 25],
    [2 + random.below(2), 30],
    [lastTurn, 10],
  ] as const)
  return { gap, turns: Math.max(0, Math.min(wanted, lastTurn, Math.floor(elapsed / (gap * minute)))) }
}

/** The course as steps: registered at turn 0, enrolled at 1, then a lesson at each, then the final test. */
type Way = { course: CourseRow | null; steps: Array<StepRow>; hashOfCertificate: (id: string) => string }

/** The entries that the way through a course leaves, under the keys and with the hashes that real life gives them. */
export function wayThrough(course: CourseOutline | null): Way {
  const steps: Array<StepRow> = []
  const object = course ? objectOf(course) : {}
  const add = (
    turn: number,
    kind: FactKind,
    key: string,
    of: EntryObject = {},
    lessonRevisionId: string | null = null,
  ) => {
    const said = kind === 'person_registered' ? of : { ...object, ...of }
    steps.push({
      place: steps.length,
      turn,
      kind,
      ofCourse: kind !== 'person_registered',
      lessonKey: of.lessonKey ?? null,
      lessonRevisionId,
      quizKey: of.quizKey ?? null,
      key,
      hash: hashOf(kind, said),
    })
  }
  add(0, 'person_registered', 'registered')
  if (!course) return { course: null, steps, hashOfCertificate: () => '' }

  const lessons = course.chapters.flatMap((chapter) => chapter.lessons)
  const lastTurn = lessons.length + (course.finalTest ? 2 : 1)
  add(1, 'enrolled', `enrolled:${course.key}`)
  add(2, 'started', `started:${course.key}`)
  for (const [number, lesson] of lessons.entries()) {
    const { key: lessonKey } = lesson
    for (const { quizKey } of lesson.quizzes)
      add(number + 2, 'quiz_passed', `quiz:${course.key}:${quizKey}`, { quizKey, lessonKey })
    add(number + 2, 'lesson_completed', `lesson:${course.key}:${lessonKey}`, { lessonKey }, lesson.revisionId)
  }
  if (course.finalTest) {
    const { quizKey } = course.finalTest
    add(lastTurn, 'quiz_passed', `quiz:${course.key}:${quizKey}`, { quizKey })
  }
  add(lastTurn, 'course_completed', `course:${course.key}`)
  add(lastTurn, 'certificate_issued', `certificate:${course.key}`)
  const { key, revisionId, title } = course
  return {
    course: { key, revisionId, title, platform: platformOf(course) ?? null, lessonCount: lessons.length, lastTurn },
    steps,
    hashOfCertificate: (certificateId) => hashOf('certificate_issued', { ...object, certificateId }),
  }
}

function objectOf(course: CourseOutline): EntryObject {
  const platform = platformOf(course)
  return { courseKey: course.key, courseRevisionId: course.revisionId, ...(platform ? { platform } : {}) }
}

function platformOf(course: CourseOutline): Platform | undefined {
  return course.platforms.length > 1 ? 'both' : course.platforms[0]
}

function hashOf(kind: FactKind, object: EntryObject): string {
  const entry = { ...object, kind, personId: '', occurredAt: new Date(0), circumstances: unknown, idempotencyKey: '' }
  return createHash('sha256').update(contentOf(entry)).digest('hex')
}

const letters = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const codes = BigInt(letters.length) ** 8n

/** Codes of certificates, no two alike however many: steps of a size that meets every code before one comes again. */
function certificateCodes(): (number: number) => string {
  const offset = BigInt(randomInt(2 ** 40))
  return (number) => {
    let left = (offset + BigInt(number) * 313_598_407_213n) % codes
    let code = ''
    for (let place = 0; place < 8; place += 1) {
      code += letters[Number(left % BigInt(letters.length))]
      left /= BigInt(letters.length)
    }
    return `${code.slice(0, 4)}-${code.slice(4)}`
  }
}
