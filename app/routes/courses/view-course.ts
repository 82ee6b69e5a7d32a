import { countNeeded } from '#app/domain/assessment/index.ts'
import type { CoursePage } from '#app/domain/catalogue/index.ts'
import { type CourseProgress, countDone, lessonsOf, minutesLeft, nextStep } from '#app/domain/learning/index.ts'
import type { CourseStep, CourseViewData, IntroSegment } from '#app/ui/course/course-view-data.ts'
import type { LenSanContext } from '#app/web/context.ts'

type Learner = { signedIn: boolean; progress: CourseProgress | null; isOld: boolean }

/** A course's page as it travels; html strings go beside the data when the whole page is drawn here. */
export function viewCourse(course: CoursePage, learner: Learner, context: LenSanContext): CourseViewData {
  const { progress } = learner
  const lessons = lessonsOf(course)
  const isDone = (key: string): boolean => progress?.doneLessons.includes(key) ?? false
  return {
    slug: course.slug,
    title: course.title,
    summary: course.summary,
    platforms: course.platforms,
    minutes: course.minutes,
    lessonCount: lessons.length,
    outcomes: course.outcomes,
    chapters: course.chapters.map((chapter) => ({
      title: chapter.title,
      lessons: chapter.lessons.map((lesson) => ({
        slug: lesson.slug,
        title: lesson.title,
        minutes: lesson.minutes,
        number: lessons.indexOf(lesson) + 1,
        done: isDone(lesson.key),
      })),
    })),
    finalTest: viewFinalTest(course, progress),
    intro: viewIntro(course, context),
    films: course.films,
    files: course.files,
    edition: { number: course.number, publishedAt: course.publishedAt.toISOString(), isOld: learner.isOld },
    step: stepOf(course, learner),
    progress: progress && {
      ...countDone(course, progress),
      minutesLeft: minutesLeft(course, progress),
      lessons: lessons.map((lesson) => isDone(lesson.key)),
      now: nowIn(course, progress),
    },
  }
}

function viewFinalTest(course: CoursePage, progress: CourseProgress | null): CourseViewData['finalTest'] {
  const test = course.finalTest
  if (!test) return null
  const { questionCount: asked, pass, attempts } = test
  const mark = { pass, asked, needed: countNeeded(asked, pass) }
  const to = progress ? `/learn/${course.slug}/${test.slug}/quiz` : null
  return { mark, attempts, to, passed: progress?.passedQuizzes.includes(test.quizKey) ?? false }
}

function stepOf(course: CoursePage, { signedIn, progress }: Learner): CourseStep | null {
  const first = lessonsOf(course)[0]
  if (!progress)
    return signedIn ? { kind: 'enrol' } : first ? { kind: 'read', to: `/learn/${course.slug}/${first.slug}` } : null
  const step = nextStep(course, progress)
  if (step.kind === 'lesson') {
    const { slug, title } = step.lesson
    return { kind: 'lesson', to: `/learn/${course.slug}/${slug}`, number: step.number, title }
  }
  if (step.kind === 'final_test')
    return { kind: 'final_test', to: `/learn/${course.slug}/${course.finalTest?.slug}/quiz` }
  return {
    kind: 'certificate',
    to: step.kind === 'certificate' ? `/me/certificates/${step.certificateId}` : '/me/certificates',
  }
}

function nowIn(course: CoursePage, progress: CourseProgress): number | null {
  const step = nextStep(course, progress)
  return step.kind === 'lesson' ? step.number - 1 : null
}

function viewIntro(course: CoursePage, context: LenSanContext): Array<IntroSegment> {
  return course.introduction.flatMap((segment, index): Array<IntroSegment> => {
    const key = `${course.revisionId}-${index}`
    // A course's introduction holds neither; the lesson language refuses them.
    if (segment.kind === 'quiz' || segment.kind === 'checklist') return []
    if (segment.kind !== 'html') return [{ ...segment, key }]
    if (!context.document) return [{ kind: 'html', key, html: segment.html }]
    context.html.set(key, segment.html)
    return [{ kind: 'html', key, html: undefined }]
  })
}
