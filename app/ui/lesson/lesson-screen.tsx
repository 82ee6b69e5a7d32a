import { useContext } from 'react'
import { Awning } from '../awning/awning.tsx'
import { ProgressWords } from '../awning/progress-words.tsx'
import { BackBar } from '../bars/back-bar.tsx'
import { LearnerTabs } from '../bars/learner-tabs.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { formatDuration } from '../format.ts'
import { Link } from '../link.tsx'
import { NoticeBox } from '../notice-box.tsx'
import { Page } from '../page.tsx'
import { FactsLine } from '../rows/facts-line.tsx'
import { type Language, LanguageContext } from '../words/language-context.ts'
import { lessonWords } from '../words/lesson.ts'
import { useWords } from '../words/use-words.ts'
import { CourseOutlineNav } from './course-outline-nav.tsx'
import { useKeptPlace } from './keep-place.ts'
import { LessonEnd } from './lesson-end.tsx'
import { LessonSegments } from './lesson-segments.tsx'
import type { LessonViewData } from './lesson-view-data.ts'

/** The page of a lesson: where I am, the lesson itself, and what comes after it. */
export function LessonScreen({
  lesson,
  htmlOf,
}: {
  lesson: LessonViewData
  htmlOf: (id: string) => string | undefined
}) {
  const words = useWords(lessonWords)
  const language = useContext(LanguageContext)
  const here = lesson.outline.flatMap((chapter) => chapter.lessons)[lesson.number - 1]
  const keepSeconds = useKeptPlace(`/learn/${lesson.course.slug}/${here?.slug ?? ''}`, lesson.signedIn)
  return (
    <>
      <SkipLink />
      <BackBar
        stays
        brandWhenWide
        backTo={`/courses/${lesson.course.slug}`}
        backLabel={words.backToCourse}
        title={lesson.course.shortTitle}
        counter={<ProgressWords done={lesson.counted.done} total={lesson.counted.total} />}
      />
      <div className="l-shell">
        <CourseOutlineNav outline={outlineOf(lesson, words, language)} />
        <Page withTabs className="l-main">
          <Awning lessons={lesson.lessons} now={lesson.number - 1} />
          <p className="kick">{words.chapterLine(lesson.chapter.number, lesson.chapter.title)}</p>
          <h1>{lesson.title}</h1>
          <FactsLine
            small
            items={[
              { icon: 'clock', text: words.minutes(lesson.minutes) },
              { icon: 'phone', text: lesson.course.platforms.map((name) => platformName(name, words)).join(', ') },
            ]}
          />
          {lesson.stoppedAt && (
            <NoticeBox kind="note">
              <p>
                {words.stoppedAt} <Link to={`#${lesson.stoppedAt.id}`}>“{lesson.stoppedAt.text}”</Link>.
              </p>
            </NoticeBox>
          )}
          <LessonSegments lesson={lesson} htmlOf={htmlOf} onSeconds={keepSeconds} />
          <LessonEnd lesson={lesson} />
        </Page>
      </div>
      <LearnerTabs current="courses" phoneOnly />
    </>
  )
}

type LessonWords = ReturnType<typeof useWords<(typeof lessonWords)['vi']>>

export function platformName(name: string, words: LessonWords): string {
  return name === 'shopee' ? words.shopee : words.tiktokShop
}

function outlineOf(lesson: LessonViewData, words: LessonWords, language: Language) {
  let number = 0
  const { done, total } = lesson.counted
  return {
    courseTitle: lesson.course.title,
    line:
      done === total
        ? words.allDone(total)
        : words.progressLine(done, total, formatDuration(lesson.minutesLeft, language)),
    chapters: lesson.outline.map((chapter) => ({
      title: chapter.title,
      lessons: chapter.lessons.map((one) => {
        number += 1
        return {
          to: `/learn/${lesson.course.slug}/${one.slug}`,
          title: one.title,
          number,
          done: one.done,
          current: number === lesson.number,
        }
      }),
    })),
    finalTest: lesson.finalTest
      ? { ...lesson.finalTest, to: `/learn/${lesson.course.slug}/${lesson.finalTest.slug}/quiz` }
      : null,
  }
}
