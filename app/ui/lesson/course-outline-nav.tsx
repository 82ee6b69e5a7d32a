import type { PassMark } from '#app/domain/assessment/index.ts'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import { Plate } from '../plate.tsx'
import { lessonWords } from '../words/lesson.ts'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'

/** The outline of a course beside a lesson: chapters, lessons, what is done. */
export type OutlineView = {
  courseTitle: string
  /** "3/9 bài · còn khoảng 1 giờ 10 phút" */
  line: string
  chapters: Array<{
    title: string
    lessons: Array<{ to: string; title: string; number: number; done: boolean; current: boolean }>
  }>
  finalTest: { to: string; mark: PassMark; done: boolean } | null
}

export function CourseOutlineNav({ outline }: { outline: OutlineView }) {
  const words = useWords(lessonWords)
  const marks = useWords(quizWords)
  return (
    <nav className="course-outline" aria-label={words.outline}>
      <p className="o-c">{outline.courseTitle}</p>
      <p className="note soft">{outline.line}</p>
      {outline.chapters.map((chapter, index) => (
        <div key={chapter.title}>
          <h2>{words.chapterHead(index + 1, chapter.title)}</h2>
          <ol className="o-l">
            {chapter.lessons.map((lesson) => (
              <li key={lesson.to}>
                <Link to={lesson.to} aria-current={lesson.current ? 'page' : undefined}>
                  <Plate small ahead={!lesson.done && !lesson.current}>
                    {lesson.number}
                  </Plate>
                  <span>{lesson.title}</span>
                  {lesson.done && (
                    <>
                      <Icon name="check" size={20} className="o-k" />
                      <span className="vh">{words.done}</span>
                    </>
                  )}
                </Link>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {outline.finalTest && (
        <>
          <h2>{words.finalTest}</h2>
          <ol className="o-l">
            <li>
              <Link to={outline.finalTest.to}>
                <Plate small ahead={!outline.finalTest.done}>
                  <Icon name="quiz" size={16} />
                </Plate>
                <span>{marks.rule(marks.mark(outline.finalTest.mark))}</span>
              </Link>
            </li>
          </ol>
        </>
      )}
    </nav>
  )
}
