import type { QuestionView } from '#app/domain/assessment/index.ts'

export type BenchLearner = { phone: string; fullName: string; done: number; cookie: string }

export type OpenAttempt = { id: string; path: string; questions: Array<QuestionView> }

/** What the load is made of: signed-in learners, attempts that wait for their answers, a member of staff. */
export type BenchData = {
  learners: Array<BenchLearner>
  attempts: Array<OpenAttempt & { cookie: string }>
  staffCookie: string
  password: string
}
