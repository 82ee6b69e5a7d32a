/** A course as /me shows it: how far, and the one next step. */
export type MyCourseView = {
  slug: string
  title: string
  platforms: Array<string>
  lessons: Array<boolean>
  done: number
  total: number
  next: { kind: 'lesson' | 'final_test' | 'done'; to: string; number: number; title: string }
}

export type MineData = {
  name: string
  courses: Array<MyCourseView>
  currentSlug: string | null
  /** of the course `currentSlug` */
  detail: {
    stoppedAt: string | null
    minutesLeft: number | null
    quiz: { key: string; state: 'half_done' | 'failed' } | null
  } | null
  /** when nothing is under way: a course not taken yet */
  nextCourse: { slug: string; title: string } | null
  messages: Array<{ id: string; template: string; data: Record<string, string> }>
  /** the version of a notice about personal data that is to be agreed to anew */
  newNotice: string | null
  isStaff: boolean
}
