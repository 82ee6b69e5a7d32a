import type { QuizSpec } from '../lesson/index.ts'

/** The frozen questions of a quiz, right answers included: stays on the server. `number` counts a quiz's revisions from 1. */
export type QuizRevision = { id: string; courseKey: string; quizKey: string; number: number; spec: QuizSpec }
