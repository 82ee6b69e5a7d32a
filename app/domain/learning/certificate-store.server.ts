import { sqlOf } from '#app/adapters/database/index.server.ts'
import { type Db, decodeCursor, isId, type Page, pageOf } from '../kernel/index.ts'

/** A certificate; its words are those of the day it was issued. */
export type Certificate = {
  personId: string
  id: string
  courseKey: string
  courseRevisionId: string
  code: string
  holderName: string
  /** whom the holder works for and where, in one line; may be empty */
  holderLine: string
  courseTitle: string
  lessonCount: number
  issuedAt: Date
  revokedAt: Date | null
  /** the holder had their data erased: name and line are empty */
  erasedAt: Date | null
}

type CertificateRow = {
  person_id: string
  id: string
  course_key: string
  course_revision_id: string
  code: string
  holder_name: string
  holder_line: string
  course_title: string
  lesson_count: number
  issued_at: Date
  revoked_at: Date | null
  erased_at: Date | null
}

const columns =
  'person_id, id, course_key, course_revision_id, code, holder_name, holder_line, course_title, lesson_count, issued_at, revoked_at, erased_at'

export async function insertCertificate(db: Db, row: Omit<Certificate, 'revokedAt' | 'erasedAt'>): Promise<void> {
  await sqlOf(db).query({
    name: 'certificate-insert',
    text: `with certificate_row as (
             insert into certificate (person_id, id, course_key, course_revision_id, code, holder_name, holder_line, course_title, lesson_count, issued_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning code, person_id, id)
           insert into certificate_code (code, person_id, certificate_id) select code, person_id, id from certificate_row`,
    values: [
      row.personId,
      row.id,
      row.courseKey,
      row.courseRevisionId,
      row.code,
      row.holderName,
      row.holderLine,
      row.courseTitle,
      row.lessonCount,
      row.issuedAt,
    ],
  })
}

export async function findCertificate(db: Db, personId: string, id: string): Promise<Certificate | null> {
  const row = await sqlOf(db).one<CertificateRow>({
    name: 'certificate-by-id',
    text: `select ${columns} from certificate where person_id = $1 and id = $2`,
    values: [personId, id],
  })
  return row ? certificateOf(row) : null
}

export async function findCertificateByCode(db: Db, code: string): Promise<Certificate | null> {
  const row = await sqlOf(db).one<CertificateRow>({
    name: 'certificate-by-code',
    text: `select ${columns.replace(/\b(\w+)\b/g, 'c.$1')} from certificate_code k
           join certificate c on c.person_id = k.person_id and c.id = k.certificate_id where k.code = $1`,
    values: [code],
  })
  return row ? certificateOf(row) : null
}

export async function listCertificatesOf(
  db: Db,
  personId: string,
  after: string | null,
  limit: number,
): Promise<Page<Certificate>> {
  const [last] = decodeCursor(after, 1) ?? []
  const rows = await sqlOf(db).query<CertificateRow>({
    name: 'certificates-of',
    text: `select ${columns} from certificate where person_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
    values: [personId, isId(String(last)) ? last : null, limit + 1],
  })
  return pageOf(rows.map(certificateOf), limit, (row) => [row.id])
}

function certificateOf(row: CertificateRow): Certificate {
  return {
    personId: row.person_id,
    id: row.id,
    courseKey: row.course_key,
    courseRevisionId: row.course_revision_id,
    code: row.code,
    holderName: row.holder_name,
    holderLine: row.holder_line,
    courseTitle: row.course_title,
    lessonCount: row.lesson_count,
    issuedAt: row.issued_at,
    revokedAt: row.revoked_at,
    erasedAt: row.erased_at,
  }
}
