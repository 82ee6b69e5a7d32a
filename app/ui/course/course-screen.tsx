import { useContext } from 'react'
import { BackBar } from '../bars/back-bar.tsx'
import { LearnerTabs } from '../bars/learner-tabs.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { formatDate, formatDuration, joinNames } from '../format.ts'
import { Page } from '../page.tsx'
import { FactsLine } from '../rows/facts-line.tsx'
import { TickList } from '../rows/tick-list.tsx'
import { coursesWords } from '../words/courses.ts'
import { LanguageContext } from '../words/language-context.ts'
import { useWords } from '../words/use-words.ts'
import { CourseIntro } from './course-intro.tsx'
import { CourseLessons } from './course-lessons.tsx'
import { CourseStepButton } from './course-step-button.tsx'
import type { CourseViewData } from './course-view-data.ts'
import { coverOf } from './cover.ts'

type Props = { course: CourseViewData; htmlOf: (id: string) => string | undefined }

/** A course's own page: what it is, the one thing to do, what one will be able to do, its lessons. */
export function CourseScreen({ course, htmlOf }: Props) {
  const words = useWords(coursesWords)
  const language = useContext(LanguageContext)
  const { edition } = course
  return (
    <>
      <SkipLink />
      <BackBar backTo="/courses" backLabel={words.backToCourses} title={words.title} />
      <CoverPictures platforms={course.platforms} />
      <Page withTabs className="page-course">
        <h1>{joinNames(course.title)}</h1>
        <p className="lead">{course.summary}</p>
        <FactsLine
          items={[
            { icon: 'learn', text: words.lessons(course.lessonCount) },
            { icon: 'clock', text: formatDuration(course.minutes, language) },
            { icon: 'certificate', text: words.certificate },
            { icon: 'money', text: words.free },
          ]}
        />
        {language !== 'vi' && <p className="note soft">{words.lessonsAreIn}</p>}
        <CourseStepButton course={course} />
        <section>
          <h2>{words.outcomes}</h2>
          <TickList items={course.outcomes} />
        </section>
        <CourseIntro course={course} htmlOf={htmlOf} />
        <CourseLessons course={course} />
        <section className="by">
          <p className="note soft">{words.edition(edition.number, formatDate(edition.publishedAt, language))}</p>
          {edition.isOld && <p className="note soft">{words.otherEdition}</p>}
        </section>
      </Page>
      <LearnerTabs current="courses" />
    </>
  )
}

function CoverPictures({ platforms }: { platforms: Array<string> }) {
  const { art, ground } = coverOf(platforms)
  return (
    <div className={ground === 'cam' ? 'cover' : `cover cover-${ground}`}>
      <div className="cover-in">
        {art.map((name) => (
          <img key={name} src={`/art/${name}.svg`} alt="" width={240} height={200} />
        ))}
      </div>
    </div>
  )
}
