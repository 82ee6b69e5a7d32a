import type { PassMark, QuizResult } from '#app/domain/assessment/index.ts'
import type { Segment } from '#app/domain/lesson/index.ts'
import type { Film } from './film.ts'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** A segment as it reaches the page: a plain run's string may come beside the data (`html` undefined). */
export type SegmentView = (
  | Without<Exclude<Segment, { kind: 'html' }>, never>
  | { kind: 'html'; html: string | undefined; platform?: 'tiktok_shop' | 'shopee' }
) & { key: string }

/** What the lesson page shows. */
export type LessonViewData = {
  course: { slug: string; title: string; shortTitle: string; platforms: Array<string> }
  title: string
  minutes: number
  number: number
  chapter: { number: number; title: string }
  done: boolean
  /** the way on leads to an earlier lesson: its quiz was failed, or it is not done */
  wayBack: { number: number; failed: boolean } | null
  counted: { done: number; total: number }
  minutesLeft: number
  lessons: Array<boolean>
  outline: Array<{ title: string; lessons: Array<{ slug: string; title: string; done: boolean }> }>
  finalTest: { slug: string; mark: PassMark; done: boolean } | null
  previous: { slug: string; title: string } | null
  next: { slug: string; title: string } | null
  segments: Array<SegmentView>
  films: Record<string, Film>
  files: Record<string, { url: string; bytes: number; name: string }>
  quizzes: Array<{
    quizKey: string
    passed: boolean
    title: string | null
    mark: PassMark
    /** only where there is something to tell: how many questions are left, or what the last try earned */
    tried?: { left: number; result: null } | { left: null; result: QuizResult }
  }>
  ticks: Record<string, Array<number>>
  videoSeconds: number | null
  stoppedAt: { id: string; text: string } | null
  certificateId: string | null
  signedIn: boolean
}
