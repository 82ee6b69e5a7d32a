import type { PassMark, QuizResult } from '#app/domain/assessment/index.ts'
import type { QuestionData } from './question-view-data.ts'

/** A quiz as its page shows it; dates as they are written. */
export type QuizViewData = {
  /** this page */
  to: string
  lessonTo: string
  courseTo: string
  /** the lesson's title; null for the final test */
  name: string | null
  rules: {
    title: string | null
    attempts: number | null
    feedback: 'each' | 'end'
    mark: PassMark
  }
  signedIn: boolean
  attempt: { id: string; handedIn: boolean; result: QuizResult | null; passed: boolean | null } | null
  questions: Array<QuestionData>
  explained: boolean
  waitUntil: string | null
  left: number | null
  best: QuizResult | null
  passed: boolean
  /** after a failed final test */
  reread: Array<{ number: number; title: string; to: string }>
  onward: { kind: 'lesson' | 'final_test' | 'certificate' | 'course'; to: string }
  /** that is an earlier lesson: its quiz was failed, or it is not done */
  wayBack: { number: number; failed: boolean } | null
  /** made when the page was shown: the same press sent twice is one attempt */
  key: string
}
