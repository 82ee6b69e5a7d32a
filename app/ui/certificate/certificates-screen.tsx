import { BrandBar } from '../bars/brand-bar.tsx'
import { LearnerTabs } from '../bars/learner-tabs.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { EmptyState } from '../empty-state.tsx'
import { formatDate } from '../format.ts'
import { Page } from '../page.tsx'
import { DayMark } from '../rows/day-mark.tsx'
import { Pager } from '../rows/pager.tsx'
import { Row } from '../rows/row.tsx'
import { Rows } from '../rows/rows.tsx'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  certificates: Array<{ id: string; courseTitle: string; issuedAt: Date; revoked: boolean }>
  next: string | null
  /** the course nearest to its certificate, when there is none yet */
  nearest: { title: string; left: number } | null
}

/** A person's certificates, newest first. */
export function CertificatesScreen({ certificates, next, nearest }: Props) {
  const words = useWords(meWords)
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
                  notes={[words.certificateOf(formatDate(one.issuedAt)), ...(one.revoked ? [words.revoked] : [])]}
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
  const line =
    nearest && (nearest.left > 0 ? words.nearest(nearest.title, nearest.left) : words.nearestTest(nearest.title))
  return (
    <EmptyState
      picture="thung-trong"
      title={words.noneTitle}
      actions={
        <ButtonLink to={nearest ? '/me' : '/courses'} look="main" wide iconAfter="next">
          {nearest ? words.goOn : words.chooseCourse}
        </ButtonLink>
      }
    >
      <p>{words.noneText}</p>
      {line && <p>{line}</p>}
    </EmptyState>
  )
}
