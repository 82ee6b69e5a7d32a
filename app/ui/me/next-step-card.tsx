import { useContext } from 'react'
import { Awning } from '../awning/awning.tsx'
import { ProgressWords } from '../awning/progress-words.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { formatDuration, joinNames } from '../format.ts'
import { LanguageContext } from '../words/language-context.ts'
import { lessonWords } from '../words/lesson.ts'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'
import type { MineData, MyCourseView } from './my-course-view.ts'

type Props = { course: MyCourseView; detail: NonNullable<MineData['detail']> }

/** The framed card of what comes next: how far, which lesson, one orange button. */
export function NextStepCard({ course, detail }: Props) {
  const words = useWords(meWords)
  const names = useWords(lessonWords)
  const language = useContext(LanguageContext)
  const { stoppedAt, minutesLeft, quiz } = detail
  const isLesson = course.next.kind === 'lesson'
  const platforms = course.platforms.map((name) => (name === 'shopee' ? names.shopee : names.tiktokShop))
  return (
    <section className="next" aria-labelledby="next-step">
      <div className="awning-rail">
        <Awning lessons={course.lessons} now={isLesson ? course.next.number - 1 : undefined} />
      </div>
      <div className="next-b">
        <p className="next-k">
          <ProgressWords done={course.done} total={course.total} />
          {'\u00a0· '}
          {platforms.join(', ')}
        </p>
        <h2 id="next-step">
          {isLesson ? words.lessonLine(course.next.number, joinNames(course.next.title)) : words.finalTitle}
        </h2>
        <p className="soft">
          {quiz && (isLesson ? words.quizOpen[quiz.state](course.next.number) : words.finalOpen[quiz.state])}
          {!quiz && !isLesson && words.finalText}
          {!quiz && minutesLeft !== null && words.minutesLeft(formatDuration(minutesLeft, language))}
          {!quiz && stoppedAt && ` ${words.stoppedAt(stoppedAt)}`}
        </p>
        <ButtonLink
          to={isLesson && quiz ? `${course.next.to}/quiz/${quiz.key}` : course.next.to}
          look="main"
          wide
          iconAfter="next"
        >
          {quiz ? words.toQuiz[quiz.state] : isLesson ? words.goOn : words.takeFinal}
        </ButtonLink>
      </div>
    </section>
  )
}
