import { useContext } from 'react'
import { formatDuration } from '../format.ts'
import { Icon } from '../icon.tsx'
import { Plate } from '../plate.tsx'
import { Row } from '../rows/row.tsx'
import { Rows } from '../rows/rows.tsx'
import { VisuallyHidden } from '../visually-hidden.tsx'
import { coursesWords } from '../words/courses.ts'
import { LanguageContext } from '../words/language-context.ts'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import type { CourseViewData } from './course-view-data.ts'

/** The outline: chapters and lessons with their numbers, the final test after them. */
export function CourseLessons({ course }: { course: CourseViewData }) {
  const words = useWords(coursesWords)
  const language = useContext(LanguageContext)
  return (
    <section>
      <h2>{words.outline}</h2>
      {course.chapters.map((chapter, index) => (
        <div key={chapter.lessons[0]?.slug}>
          <h3 className="chapter">{words.chapter(index + 1, chapter.title)}</h3>
          <Rows ordered>
            {chapter.lessons.map((lesson) => (
              <Row
                key={lesson.slug}
                quiet
                to={`/learn/${course.slug}/${lesson.slug}`}
                start={<Plate ahead={!lesson.done}>{lesson.number}</Plate>}
                title={
                  <>
                    {lesson.title}
                    {lesson.done && <VisuallyHidden>, {words.done}</VisuallyHidden>}
                  </>
                }
                end={formatDuration(lesson.minutes, language)}
              />
            ))}
          </Rows>
        </div>
      ))}
      {course.finalTest && <FinalTest test={course.finalTest} />}
    </section>
  )
}

function FinalTest({ test }: { test: NonNullable<CourseViewData['finalTest']> }) {
  const words = useWords(coursesWords)
  const marks = useWords(quizWords)
  const rule = test.attempts === null ? marks.noLimit : marks.limit(test.attempts)
  return (
    <>
      <h3 className="chapter">{words.finalTest}</h3>
      <Rows>
        <Row
          quiet
          to={test.to ?? undefined}
          start={
            <Plate ahead={!test.passed}>
              <Icon name={test.passed ? 'check' : 'quiz'} />
            </Plate>
          }
          title={marks.rule(marks.mark(test.mark))}
          notes={[test.passed ? words.testPassed : rule]}
        />
      </Rows>
    </>
  )
}
