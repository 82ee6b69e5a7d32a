import { Awning } from '../awning/awning.tsx'
import { ProgressWords } from '../awning/progress-words.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { joinNames } from '../format.ts'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'
import type { MineData, MyCourseView } from './my-course-view.ts'

/** When nothing is under way: the course last finished under its whole awning, and the next one, or all of them. */
export function FinishedCard({ course, next }: { course: MyCourseView; next: MineData['nextCourse'] }) {
  const words = useWords(meWords)
  return (
    <section className="next" aria-labelledby="finished">
      <div className="awning-rail">
        <Awning lessons={course.lessons} />
      </div>
      <div className="next-b">
        <p className="next-k">
          <ProgressWords done={course.done} total={course.total} />
        </p>
        <h2 id="finished">{words.finishedTitle(joinNames(course.title))}</h2>
        <p className="soft">{next ? words.finishedNext(joinNames(next.title)) : words.finishedText}</p>
        <ButtonLink to={next ? `/courses/${next.slug}` : '/courses'} look="main" wide iconAfter="next">
          {next ? words.nextCourse : words.moreCourses}
        </ButtonLink>
      </div>
    </section>
  )
}
