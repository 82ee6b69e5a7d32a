import type { QuestionView } from '#app/domain/assessment/index.ts'
import { fieldNames } from '#app/ui/quiz/question-view-data.ts'
import { barePath } from './bare-page.ts'
import { benchCourse, lessonSlug } from './bench-course.ts'
import type { BenchData, BenchLearner } from './bench-data.ts'
import type { Answer, Shot } from './load.ts'

/** `like`: the page that is saved and sent as the constant one; a scenario that changes something has none. */
export type Scenario = { name: string; title: string; next: () => Shot | null; like?: Shot }

/** What is measured, each over all learners in turn. */
export function makeScenarios({ learners, attempts, staffCookie, password }: BenchData): Array<Scenario> {
  const open = [...attempts]
  return [
    read('lesson', 'lesson page, signed in', turn(learners, lessonShot)),
    // Its address is new every time: none is found that was drawn before.
    { name: 'lesson-anew', title: 'the same, each drawn anew', next: anew(turn(learners, lessonShot)) },
    { name: 'bare', title: 'a bare page of Remix', next: bareShot },
    read('courses', 'list of courses', turn(learners, coursesShot)),
    read('me', '/me', turn(learners, mineShot)),
    {
      name: 'sign-in',
      title: 'signing in (without the hash)',
      next: turn(learners, (one) => signInShot(one, password)),
    },
    { name: 'quiz', title: 'handing in a quiz', next: () => answerShot(open.pop()) },
    read('uptake', '/uptake, staff', () => uptakeShot(staffCookie)),
  ]
}

function read(name: string, title: string, next: () => Shot): Scenario {
  return { name, title, next, like: next() }
}

function turn<T>(all: Array<T>, shoot: (one: T, round: number) => Shot): () => Shot {
  let number = 0
  return () => {
    const one = all[number % all.length]
    if (one === undefined) throw new Error('nobody to ask for')
    const shot = shoot(one, Math.floor(number / all.length))
    number += 1
    return shot
  }
}

// The page shows the reader's own awning: how many lessons of the course they have done.
function lessonShot({ cookie, done }: BenchLearner, round: number): Shot {
  const lesson = lessonSlug(1 + ((done + round) % benchCourse.lessons))
  return {
    path: `/learn/${benchCourse.slug}/${lesson}`,
    cookie,
    check: (answer) => ok(answer) ?? holds(answer, `${done}/${benchCourse.lessons}`),
  }
}

function anew(next: () => Shot): () => Shot {
  let number = 0
  return () => {
    const shot = next()
    number += 1
    return { ...shot, path: `${shot.path}?number=${number}` }
  }
}

// What any page of Remix costs at least, on the machine that measures.
function bareShot(): Shot {
  return { path: barePath, check: (answer) => ok(answer) ?? holds(answer, 'Xin chào') }
}

function coursesShot({ cookie }: BenchLearner): Shot {
  return { path: '/courses', cookie, check: (answer) => ok(answer) ?? holds(answer, 'Khoá học để đo tốc độ') }
}

function mineShot({ cookie, done }: BenchLearner): Shot {
  return { path: '/me', cookie, check: (answer) => ok(answer) ?? holds(answer, `${done}/${benchCourse.lessons}`) }
}

function signInShot({ phone }: BenchLearner, password: string): Shot {
  return {
    path: '/login',
    // From a place of one's own: many from one address are slowed down.
    address: `198.51.${Number(phone.slice(-3)) % 256}.${Number(phone.slice(-5, -3)) % 256}`,
    form: new URLSearchParams({ phone, password }),
    check: ({ status, headers }) =>
      status === 302 && headers['set-cookie']?.length ? null : `${status} and no cookie for ${phone}`,
  }
}

function answerShot(attempt: BenchData['attempts'][number] | undefined): Shot | null {
  if (!attempt) return null
  const form = new URLSearchParams({ intent: 'all', attempt: attempt.id })
  for (const question of attempt.questions) for (const [name, value] of fieldsOf(question)) form.append(name, value)
  return {
    path: `${attempt.path}?all=1`,
    cookie: attempt.cookie,
    form,
    check: ({ status, headers }) =>
      status === 302 && headers.location?.endsWith('?result=1') ? null : `${status} to ${headers.location}`,
  }
}

// Any whole answer will do: right and wrong ones are graded alike.
function fieldsOf({ id, kind, choices }: QuestionView): Array<[string, string]> {
  if (kind === 'number') return [[fieldNames.number(id), '42']]
  if (kind === 'true-false') return [[fieldNames.chosen(id), 'true']]
  if (kind === 'order') return choices.map((choice, at) => [fieldNames.place(id, choice.id), String(at + 1)])
  return choices.slice(0, 1).map((choice) => [fieldNames.chosen(id), choice.id])
}

function uptakeShot(cookie: string): Shot {
  return { path: '/uptake', cookie, check: (answer) => ok(answer) ?? holds(answer, 'Thành Sen') }
}

function ok({ status }: Answer): string | null {
  return status === 200 ? null : `status ${status}`
}

// React sets an empty comment between a value and the text beside it.
function holds({ body }: Answer, text: string): string | null {
  return body.replaceAll('<!-- -->', '').includes(text) ? null : `the answer does not hold “${text}”`
}
