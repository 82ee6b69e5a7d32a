import fs from 'node:fs'
import { hash, verify } from '@node-rs/argon2'
import { app, signIns } from '#app/app.server.ts'
import { type PersonActor, systemActor } from '#app/domain/access/index.ts'
import { getCourse } from '#app/domain/catalogue/index.server.ts'
import { createStaff, openSignIn, register } from '#app/domain/identity/index.server.ts'
import { newId, parsePhone } from '#app/domain/kernel/index.ts'
import { enrol, getQuizPage, startQuiz } from '#app/domain/learning/index.server.ts'
import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import { listCommunes } from '#app/domain/reference/index.ts'
import { takeLesson } from '#prisma/seed/demo-visits.ts'
import { benchCourse } from './bench-course.ts'
import type { BenchData, BenchLearner, OpenAttempt } from './bench-data.ts'

// Readers, and beside them some who sit at their quizzes: few readers have one of this lesson begun.
const readers = 500
const takers = 400
const lanes = 4
const password = 'do-toc-do-2026'

// A hash that costs next to nothing: what is measured is everything but the hash, whose cost is its purpose.
const passwords = {
  hash: (text: string) => hash(text, { memoryCost: 8, timeCost: 1, parallelism: 1 }),
  verify: async (known: string | null, text: string) => known !== null && (await verify(known, text)),
}

function phoneOf(number: number) {
  const text = `09${String(10_000_000 + number)}`
  const parsed = parsePhone(text)
  if (!parsed.ok) throw new Error(`${text} is no number`)
  return { text, phone: parsed.phone }
}

const digits = ['Không', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín']

// A name has letters only.
function spell(number: number): string {
  return [...String(number)].map((digit) => digits[Number(digit)]).join(' ')
}

const communes = listCommunes()
const course = await getCourse(app, benchCourse.slug)
if (!course) throw new Error('the bench course is not there')
const lessons = course.chapters.flatMap((chapter) => chapter.lessons)

/** Learner `number` has done `number` modulo 16 lessons; takers have opened the quizzes of the rest. */
async function makeLearner(number: number): Promise<{ learner: BenchLearner; attempts: Array<OpenAttempt> }> {
  const { text, phone } = phoneOf(number)
  const fullName = `Người Học ${spell(number)}`
  const registered = await register(
    { ...app, passwords },
    {
      key: newId(),
      phone,
      password,
      fullName,
      birthYear: 1960 + (number % 45),
      gender: number % 2 ? 'female' : 'male',
      commune: communes[number % communes.length]?.code ?? null,
      organisationKind: 'household',
      organisationName: null,
      consents: [{ purpose: 'privacy_notice', textVersion: privacyNoticeVersion }],
      address: 'bench',
    },
  )
  if (!registered.ok) throw new Error(`learner ${number}: ${registered.problem.code}`)
  const actor: PersonActor = {
    kind: 'person',
    personId: registered.value.personId,
    accountId: registered.value.accountId,
    fullName,
    signInHash: '',
    grants: [],
  }
  const done = number % benchCourse.lessons
  await app.db.transaction(async (db) => {
    const ctx = { ...app, db, actor }
    await enrol(ctx, { courseSlug: benchCourse.slug })
    for (const lesson of lessons.slice(0, done)) await takeLesson(ctx, benchCourse.slug, lesson, false)
  })
  const { setCookie } = await openSignIn({ ...app, signIns }, { ...registered.value, device: 'bench' })
  const attempts = number < readers ? [] : await openAttempts(actor, done)
  return { learner: { phone: text, fullName, done, cookie: cookieOf(setCookie) }, attempts }
}

async function openAttempts(actor: PersonActor, done: number): Promise<Array<OpenAttempt>> {
  const attempts: Array<OpenAttempt> = []
  for (const lesson of lessons.slice(done)) {
    const quizKey = lesson.quizzes[0]?.quizKey
    if (!quizKey) continue
    const address = { courseSlug: benchCourse.slug, lessonSlug: lesson.slug, quizKey }
    const started = await startQuiz({ ...app, actor }, { ...address, key: newId() })
    if (!started.ok) throw new Error('an attempt was refused')
    const page = await getQuizPage({ ...app, actor }, address)
    attempts.push({
      id: started.value.id,
      path: `/learn/${benchCourse.slug}/${lesson.slug}/quiz/${quizKey}`,
      questions: page.standing?.questions ?? [],
    })
  }
  return attempts
}

async function makeStaff(): Promise<string> {
  const made = await createStaff(
    { ...app, passwords, actor: systemActor('bench') },
    { key: newId(), phone: phoneOf(999_999).phone, fullName: 'Cán Bộ Đo', password, roles: ['staff'] },
  )
  if (!made.ok) throw new Error(made.problem.code)
  return cookieOf((await openSignIn({ ...app, signIns }, { ...made.value, device: 'bench' })).setCookie)
}

function cookieOf(setCookie: string): string {
  return setCookie.slice(0, setCookie.indexOf(';'))
}

const made: Array<Awaited<ReturnType<typeof makeLearner>>> = []
async function lane(from: number): Promise<void> {
  for (let number = from; number < readers + takers; number += lanes) made[number] = await makeLearner(number)
}
await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
const target = process.argv[2]
if (!target) throw new Error('say where the data go')
const data: BenchData = {
  learners: made.slice(0, readers).map(({ learner }) => learner),
  attempts: made.flatMap(({ learner, attempts }) =>
    attempts.map((attempt) => ({ ...attempt, cookie: learner.cookie })),
  ),
  staffCookie: await makeStaff(),
  password,
}
fs.writeFileSync(target, JSON.stringify(data), { mode: 0o600 })
process.exit(0)
