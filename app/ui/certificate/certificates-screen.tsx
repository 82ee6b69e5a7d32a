import { Awning, mostScallops } from '../awning/awning.tsx'
import { BrandBar } from '../bars/brand-bar.tsx'
import { LearnerTabs } from '../bars/learner-tabs.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { EmptyState } from '../empty-state.tsx'
import { joinNames } from '../format.ts'
import type { MyCourseView } from '../me/my-course-view.ts'
import { Page } from '../page.tsx'
import { DayMark } from '../rows/day-mark.tsx'
import { Pager } from '../rows/pager.tsx'
import { Row } from '../rows/row.tsx'
import { Rows } from '../rows/rows.tsx'
import { useFigures } from '../use-figures.ts'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  certificates: Array<{ id: string; courseTitle: string; issuedAt: Date; revoked: boolean }>
  next: string | null
  /** the course nearest to its certificate, when there is none yet */
  nearest: Pick<MyCourseView, 'title' | 'lessons' | 'done' | 'total' | 'next'> | null
}

/** A person's certificates, newest first. */
export function CertificatesScreen({ certificates, next, nearest }: Props) {
  const words = useWords(meWords)
  const format = useFigures()
  return (
    <>
      <SkipLink />
      <BrandBar />
      <Page withTabs>
        {certificates.length === 0 ? (
          <None nearest={nearest} />
        ) : (
          <>
            <h1>{words.certificates}</h1>
            <Rows>
              {certificates.map((one) => (
                <Row
                  key={one.id}
                  to={`/me/certificates/${one.id}`}
                  title={one.courseTitle}
                  notes={[words.certificateOf(format.date(one.issuedAt)), ...(one.revoked ? [words.revoked] : [])]}
                  start={<DayMark icon="certificate" />}
                />
              ))}
            </Rows>
            <Pager nextTo={next ? `/me/certificates?after=${next}` : null} />
          </>
        )}
      </Page>
      <LearnerTabs current="certificates" />
    </>
  )
}

function None({ nearest }: Pick<Props, 'nearest'>) {
  const words = useWords(meWords)
  if (!nearest) {
    return (
      <EmptyState
        picture="thung-trong"
        title={words.noneTitle}
        actions={
          <ButtonLink to="/courses" look="main" wide iconAfter="next">
            {words.chooseCourse}
          </ButtonLink>
        }
      >
        <p>{words.noneText}</p>
      </EmptyState>
    )
  }
  const { title, done, total, lessons, next } = nearest
  const isLesson = next.kind === 'lesson'
  return (
    <EmptyState
      picture="thung-trong"
      title={words.noneTitle}
      actions={
        <ButtonLink to={next.to} look="main" wide iconAfter="next">
          {isLesson ? words.goOnWith(next.number) : words.takeFinal}
        </ButtonLink>
      }
    >
      <p>{words.noneText}</p>
      <p>{done < total ? words.nearest(joinNames(title), total - done) : words.nearestTest(joinNames(title))}</p>
      {lessons.length <= mostScallops && (
        <Awning boxed lessons={lessons} now={isLesson ? next.number - 1 : undefined} />
      )}
    </EmptyState>
  )
}
