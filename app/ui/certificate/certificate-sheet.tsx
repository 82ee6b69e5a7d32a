import { shortHolderLine } from '#app/domain/learning/index.ts'
import { formatDocumentDate, joinNames } from '../format.ts'
import { meWords } from '../words/me.ts'
import { commonOffice } from '../words/office.ts'

export type CertificateView = {
  id: string
  code: string
  holderName: string
  holderLine: string
  courseTitle: string
  lessonCount: number
  issuedAt: Date
  revoked: boolean
  name: string
  /** where anybody checks it, in full */
  address: string
  qr: { size: number; d: string }
}

const goods = ['buoi-phuc-trach', 'cam-khe-may', 'nuoc-mam', 'cu-do']

/** The sheet as it is printed: an official paper, so in Vietnamese whatever the language of the page, and light in the dark. */
export function CertificateSheet({ certificate }: { certificate: CertificateView }) {
  const words = meWords.vi
  const scallops = Math.min(Math.max(certificate.lessonCount, 5), 14)
  return (
    <div className="cert-frame">
      <article className="cert-sheet" lang="vi">
        <div className="cert-top">
          <img src="/wordmark-on-teal.svg" alt="Lên Sàn" />
          <p>
            {commonOffice.office}
            <br />
            {commonOffice.province}
          </p>
        </div>
        <div className="cert-awning" aria-hidden="true">
          {Array.from({ length: scallops }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a scallop is its place
            <i key={index} />
          ))}
        </div>
        <div className="cert-b">
          <p className="cert-kind">{words.sheetKind}</p>
          <p className={`cert-name ${nameSize(certificate.holderName.length)}`}>{certificate.holderName}</p>
          <p className="cert-for">{shortHolderLine(certificate.holderLine)}</p>
          <p className="cert-did">{words.sheetDid(certificate.lessonCount)}</p>
          <p className={certificate.courseTitle.length > 74 ? 'cert-course cert-course-long' : 'cert-course'}>
            {joinNames(certificate.courseTitle)}
          </p>
        </div>
        <div className="cert-goods" aria-hidden="true">
          {goods.map((name) => (
            <img key={name} src={`/art/${name}.svg`} alt="" />
          ))}
        </div>
        <div className="cert-sign">
          <p className="nw">
            {words.sheetPlace}, {formatDocumentDate(certificate.issuedAt)}
          </p>
          <b>{words.sheetSigner}</b>
        </div>
        <div className="cert-qr">
          <svg
            viewBox={`-2 -2 ${certificate.qr.size + 4} ${certificate.qr.size + 4}`}
            role="img"
            aria-label={words.qrLabel}
          >
            <rect x="-2" y="-2" width={certificate.qr.size + 4} height={certificate.qr.size + 4} fill="#fff" />
            <path fill="#111" d={certificate.qr.d} />
          </svg>
        </div>
        <div className="cert-counter">
          <p className="nw">
            {words.number} <b>{certificate.code}</b>
          </p>
          <p>{words.sheetCheck}</p>
        </div>
      </article>
    </div>
  )
}

// What lies below stays where it is: two lines of the smallest are as high as one of the largest.
function nameSize(letters: number): string {
  if (letters > 76) return 'cert-name-longest cert-name-whole'
  if (letters > 40) return 'cert-name-longest'
  return letters > 22 ? 'cert-name-long' : ''
}
