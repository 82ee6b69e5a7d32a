import { countNeeded, type PassMark, type QuizTries, resultOf } from '#app/domain/assessment/index.ts'
import type { LessonPage } from '#app/domain/learning/index.server.ts'
import { countDone, lessonsOf, minutesLeft } from '#app/domain/learning/index.ts'
import type { LenSanContext } from '#app/web/context.ts'

/** A lesson page as it travels: html strings go beside the data when the whole page is drawn here. */
export function viewLesson(page: LessonPage, context: LenSanContext) {
  const { course, lesson, progress } = page
  const counted = progress ? countDone(course, progress) : { done: 0, total: lessonsOf(course).length }
  return {
    course: {
      slug: course.slug,
      title: course.title,
      shortTitle: course.shortTitle ?? course.title,
      platforms: course.platforms,
    },
    title: lesson.title,
    summary: lesson.summary,
    minutes: lesson.minutes,
    number: page.number,
    chapter: page.chapter,
    done: page.done,
    wayBack: page.wayBack,
    counted,
    minutesLeft: progress ? minutesLeft(course, progress) : course.minutes,
    lessons: lessonsOf(course).map((one) => progress?.doneLessons.includes(one.key) ?? false),
    outline: course.chapters.map((chapter) => ({
      title: chapter.title,
      lessons: chapter.lessons.map((one) => ({
        slug: one.slug,
        title: one.title,
        done: progress?.doneLessons.includes(one.key) ?? false,
      })),
    })),
    finalTest: course.finalTest
      ? {
          slug: course.finalTest.slug,
          mark: markOf(course.finalTest),
          done: progress?.passedQuizzes.includes(course.finalTest.quizKey) ?? false,
        }
      : null,
    previous: page.previous ? { slug: page.previous.slug, title: page.previous.title } : null,
    next: page.next ? { slug: page.next.slug, title: page.next.title } : null,
    segments: lesson.segments.map((segment, index) => viewSegment(segment, `${lesson.revisionId}-${index}`, context)),
    films: lesson.films,
    files: lesson.files,
    quizzes: page.quizzes.map(({ quizKey, passed, title, mark, tried }) => ({
      ...{ quizKey, passed, title, mark },
      ...(tried && viewTry(mark, tried)),
    })),
    ticks: page.place?.ticks ?? {},
    videoSeconds: page.place?.videoSeconds ?? null,
    stoppedAt: page.done ? null : (lesson.headings.find((heading) => heading.id === page.place?.heading) ?? null),
    certificateId: progress?.certificateId ?? null,
    signedIn: page.place !== null,
  }
}

function markOf({ questionCount: asked, pass }: { questionCount: number; pass: number }) {
  return { pass, asked, needed: countNeeded(asked, pass) }
}

/** What is half done is told before what was failed: it is what goes on. An attempt that nobody answered is not told. */
function viewTry(mark: PassMark, { left, last }: QuizTries) {
  if (left !== null) return { tried: { left, result: null } }
  const result = last && resultOf(mark, last)
  return result && { tried: { left: null, result } }
}

export type LessonData = ReturnType<typeof viewLesson>

function viewSegment(segment: LessonPage['lesson']['segments'][number], id: string, context: LenSanContext) {
  if (segment.kind !== 'html') return { ...segment, key: id }
  const { html, ...rest } = segment
  if (!context.document) return { ...rest, key: id, html }
  context.html.set(id, html)
  return { ...rest, key: id, html: undefined }
}
