import type { PassMark } from '#app/domain/assessment/index.ts'
import type { Film } from '../lesson/film.ts'

/** A piece of a course's introduction; a plain run's string may come beside the data (`html` undefined). */
export type IntroSegment = { key: string } & (
  | { kind: 'html'; html: string | undefined }
  | { kind: 'video'; ref: string; caption: string | null }
  | { kind: 'download'; ref: string; label: string }
)

/** The one thing to do on a course's page. */
export type CourseStep =
  | { kind: 'read'; to: string }
  | { kind: 'enrol' }
  | { kind: 'lesson'; to: string; number: number; title: string }
  | { kind: 'final_test'; to: string }
  | { kind: 'certificate'; to: string }

/** What a course's page shows. `progress` only of somebody who is in the course. */
export type CourseViewData = {
  slug: string
  title: string
  summary: string
  platforms: Array<string>
  minutes: number
  lessonCount: number
  outcomes: Array<string>
  chapters: Array<{
    title: string
    lessons: Array<{ slug: string; title: string; minutes: number; number: number; done: boolean }>
  }>
  finalTest: { mark: PassMark; attempts: number | null; passed: boolean; to: string | null } | null
  intro: Array<IntroSegment>
  films: Record<string, Film>
  files: Record<string, { url: string; bytes: number; name: string }>
  edition: { number: number; publishedAt: string; isOld: boolean }
  step: CourseStep | null
  progress: { done: number; total: number; minutesLeft: number; lessons: Array<boolean>; now: number | null } | null
}
