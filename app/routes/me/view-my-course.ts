import type { MyCourse } from '#app/domain/learning/index.server.ts'
import { lessonsOf } from '#app/domain/learning/index.ts'
import type { MyCourseView } from '#app/ui/me/my-course-view.ts'

/** A course on /me as it travels. */
export function viewMyCourse({ course, progress, done, total, next }: MyCourse): MyCourseView {
  const base = `/learn/${course.slug}`
  return {
    slug: course.slug,
    title: course.title,
    platforms: course.platforms,
    lessons: lessonsOf(course).map((lesson) => progress.doneLessons.includes(lesson.key)),
    done,
    total,
    next:
      next.kind === 'lesson'
        ? { kind: 'lesson', to: `${base}/${next.lesson.slug}`, number: next.number, title: next.lesson.title }
        : next.kind === 'final_test'
          ? {
              kind: 'final_test',
              to: `${base}/${course.finalTest?.slug ?? ''}/quiz`,
              number: total,
              title: course.finalTest?.title ?? '',
            }
          : {
              kind: 'done',
              to: progress.certificateId ? `/me/certificates/${progress.certificateId}` : `/courses/${course.slug}`,
              number: total,
              title: course.title,
            },
  }
}
