import { useContext } from 'react'
import { formatBytes } from '../format.ts'
import { Icon } from '../icon.tsx'
import { LessonHtml } from '../lesson/lesson-html.tsx'
import { LessonVideo } from '../lesson/lesson-video.tsx'
import { coursesWords } from '../words/courses.ts'
import { LanguageContext } from '../words/language-context.ts'
import { useWords } from '../words/use-words.ts'
import type { CourseViewData, IntroSegment } from './course-view-data.ts'

type Props = { course: Pick<CourseViewData, 'intro' | 'films' | 'files'>; htmlOf: (id: string) => string | undefined }

/** What the author says before the first lesson, drawn when the course was published. */
export function CourseIntro({ course, htmlOf }: Props) {
  const words = useWords(coursesWords)
  if (course.intro.length === 0) return null
  return (
    <section>
      <h2>{words.about}</h2>
      <div className="lesson-body">
        {course.intro.map((segment) => (
          <OneSegment key={segment.key} segment={segment} course={course} htmlOf={htmlOf} />
        ))}
      </div>
    </section>
  )
}

function OneSegment({ segment, course, htmlOf }: Props & { segment: IntroSegment }) {
  const language = useContext(LanguageContext)
  if (segment.kind === 'html') return <LessonHtml id={segment.key} html={segment.html ?? htmlOf(segment.key)} />
  if (segment.kind === 'video') {
    const film = course.films[segment.ref]
    return film ? <LessonVideo film={film} caption={segment.caption} startAt={null} /> : null
  }
  const file = course.files[segment.ref]
  return file ? (
    <a className="download" href={file.url} download={file.name}>
      <Icon name="download" size={24} />
      {segment.label} ({formatBytes(file.bytes, language)})
    </a>
  ) : null
}
