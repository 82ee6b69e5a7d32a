import { type ReactNode, useContext } from 'react'
import { formatBytes } from '../format.ts'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import { LanguageContext } from '../words/language-context.ts'
import { lessonWords } from '../words/lesson.ts'
import { useWords } from '../words/use-words.ts'
import { Checklist } from './checklist.tsx'
import { LessonHtml } from './lesson-html.tsx'
import { LessonVideo } from './lesson-video.tsx'
import type { LessonViewData, SegmentView } from './lesson-view-data.ts'

type Props = {
  lesson: LessonViewData
  htmlOf: (id: string) => string | undefined
  onSeconds: (seconds: number) => void
}

/** The body of a lesson: strings go in as they are, only what does something is a part. A quiz in the text is one link to its page. */
export function LessonSegments({ lesson, htmlOf, onSeconds }: Props) {
  return (
    <div className="prose lesson-body">
      {lesson.segments.map((segment) => (
        <OnePlatform key={segment.key} platform={segment.platform} alone={lesson.course.platforms.length < 2}>
          <OneSegment segment={segment} lesson={lesson} htmlOf={htmlOf} onSeconds={onSeconds} />
        </OnePlatform>
      ))}
    </div>
  )
}

function OneSegment({ segment, lesson, htmlOf, onSeconds }: Props & { segment: SegmentView }) {
  const words = useWords(lessonWords)
  const language = useContext(LanguageContext)
  if (segment.kind === 'html') return <LessonHtml id={segment.key} html={segment.html ?? htmlOf(segment.key)} />
  const slug = lesson.outline.flatMap((chapter) => chapter.lessons)[lesson.number - 1]?.slug
  const here = `/learn/${lesson.course.slug}/${slug}`
  if (segment.kind === 'checklist')
    return (
      <Checklist
        key={lesson.signedIn ? 'own' : 'visitor'}
        lesson={here}
        id={segment.id}
        title={segment.title}
        items={segment.items}
        ticks={lesson.ticks[segment.id] ?? []}
        keeps={lesson.signedIn}
      />
    )
  if (segment.kind === 'video') {
    const film = lesson.films[segment.ref]
    return film ? (
      <LessonVideo film={film} caption={segment.caption} startAt={lesson.videoSeconds} onPlace={onSeconds} />
    ) : null
  }
  if (segment.kind === 'download') {
    const file = lesson.files[segment.ref]
    return file ? (
      <a className="download" href={file.url} download={file.name}>
        <Icon name="download" size={24} />
        {segment.label} ({formatBytes(file.bytes, language)})
      </a>
    ) : null
  }
  // The quiz closes the lesson; one placed earlier in the text is a way to it.
  const last = lesson.segments.at(-1)
  if (last?.key === segment.key) return null
  return <Link to={`${here}/quiz/${segment.quizId}`}>{words.takeQuiz}</Link>
}

function OnePlatform({
  platform,
  alone,
  children,
}: {
  platform: string | undefined
  alone: boolean
  children: ReactNode
}) {
  const words = useWords(lessonWords)
  if (!platform || alone) return children
  return (
    <details open className="platform-part">
      <summary className="tag">{words.onlyFor(platform === 'shopee' ? words.shopee : words.tiktokShop)}</summary>
      {children}
    </details>
  )
}
