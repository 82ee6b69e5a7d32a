import { BackBar } from '../bars/back-bar.tsx'
import { LearnerTabs } from '../bars/learner-tabs.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { NoticeBox } from '../notice-box.tsx'
import { Page } from '../page.tsx'
import { DefinitionRows } from '../rows/definition-rows.tsx'
import { useFigures } from '../use-figures.ts'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'
import { CertificateSheet, type CertificateView } from './certificate-sheet.tsx'
import { ShareCertificate } from './share-certificate.tsx'

/** A certificate: the finished stall, to print, to check, to be proud of. */
export function CertificateScreen({ certificate }: { certificate: CertificateView }) {
  const words = useWords(meWords)
  const format = useFigures()
  return (
    <>
      <SkipLink />
      <BackBar backTo="/me/certificates" backLabel={words.backToCertificates} title={words.certificates} />
      <Page withTabs className="gap">
        {certificate.revoked ? <Revoked /> : <Praise certificate={certificate} />}
        {!certificate.revoked && <CertificateSheet certificate={certificate} />}
        <div className="acts">
          {!certificate.revoked && (
            <ButtonLink to={`/me/certificates/${certificate.id}/pdf`} look="main" wide icon="download" download>
              {words.downloadPdf}
            </ButtonLink>
          )}
          <ButtonLink to={`/verify/${certificate.code}`} look="line" wide icon="qr">
            {words.checkPage}
          </ButtonLink>
          {!certificate.revoked && <ShareCertificate address={certificate.address} title={certificate.courseTitle} />}
        </div>
        <DefinitionRows
          items={[
            { term: words.holder, value: certificate.holderName },
            { term: words.course, value: certificate.courseTitle },
            { term: words.issued, value: format.date(certificate.issuedAt), figures: true },
            certificate.revoked
              ? { term: words.state, value: words.revoked }
              : { term: words.state, value: words.valid, state: 'right' },
            { term: words.number, value: certificate.code, figures: true },
          ]}
        />
        <p className="note soft">{words.whoSees}</p>
      </Page>
      <LearnerTabs current="certificates" />
    </>
  )
}

function Praise({ certificate }: { certificate: CertificateView }) {
  const words = useWords(meWords)
  return (
    <>
      <h1>{words.congratulations(certificate.name)}</h1>
      <p>{words.congratulationsText(certificate.lessonCount)}</p>
    </>
  )
}

function Revoked() {
  const words = useWords(meWords)
  return (
    <>
      <h1>{words.certificates}</h1>
      <NoticeBox kind="wrong" title={words.revokedTitle}>
        <p>{words.revokedText}</p>
      </NoticeBox>
    </>
  )
}
