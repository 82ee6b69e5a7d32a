import type { PassMark } from '#app/domain/assessment/index.ts'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import { Markup } from '../markup.tsx'
import { Plate } from '../plate.tsx'
import { useFollowing } from '../use-following.ts'
import { lessonWords } from '../words/lesson.ts'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import { drawOutlineRows, type OutlineRow } from './draw-outline.ts'

/** The outline of a course beside a lesson: chapters, lessons, what is done. */
export type OutlineView = {
  courseTitle: string
  /** "3/9 bài · còn khoảng 1 giờ 10 phút" */
  line: string
  chapters: Array<{ title: string; lessons: Array<OutlineRow> }>
  finalTest: { to: string; mark: PassMark; done: boolean } | null
}

export function CourseOutlineNav({ outline }: { outline: OutlineView }) {
  const words = useWords(lessonWords)
  const marks = useWords(quizWords)
  const follow = useFollowing()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed are the links inside, and Enter on a link clicks it
    <nav className="course-outline" aria-label={words.outline} onClick={follow}>
      <p className="o-c">{outline.courseTitle}</p>
      <p className="note soft">{outline.line}</p>
      {outline.chapters.map((chapter, index) => (
        <div key={chapter.title}>
          <h2>{words.chapterHead(index + 1, chapter.title)}</h2>
          <Markup as="ol" className="o-l" html={drawOutlineRows(chapter.lessons, words.done)} />
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
