import { createHash } from 'node:crypto'

/** A row of the ledger as it was written: every column, moments in milliseconds since 1970, days as `YYYY-MM-DD`. */
export type WrittenEntry = {
  id: number
  person_id: string
  kind: string
  recorded_at: Date
  occurred_at: Date
  course_key: string | null
  course_revision_id: string | null
  lesson_key: string | null
  quiz_key: string | null
  session_id: string | null
  certificate_id: string | null
  platform: string | null
  commune: string | null
  organisation_id: string | null
  organisation_kind: string | null
  gender: string | null
  birth_year: number | null
  standards: Array<string>
  subject_entry: number | null
  subject_person: string | null
  effective_from: string | null
  reason_code: string | null
  idempotency_key: string
  content_hash: string
}

/** The one canonical form of an entry, a JSON array in one line; docs/counting.md describes it to whoever checks us. */
export function canonicalLine(e: WrittenEntry): string {
  return JSON.stringify([
    e.id,
    e.person_id,
    e.kind,
    e.recorded_at.getTime(),
    e.occurred_at.getTime(),
    e.course_key,
    e.course_revision_id,
    e.lesson_key,
    e.quiz_key,
    e.session_id,
    e.certificate_id,
    e.platform,
    e.commune,
    e.organisation_id,
    e.organisation_kind,
    e.gender,
    e.birth_year,
    e.standards,
    e.subject_entry,
    e.subject_person,
    e.effective_from,
    e.reason_code,
    e.idempotency_key,
    e.content_hash,
  ])
}

/** The hash that begins the chain. */
export const firstHash = '0'.repeat(64)

/** SHA-256, in hex, over the previous seal's hash and then each entry's line, every one of them ended by a line feed. */
export function linkHash(previousHash: string, lines: Array<string>): string {
  const hash = createHash('sha256').update(`${previousHash}\n`)
  for (const line of lines) hash.update(`${line}\n`)
  return hash.digest('hex')
}

/** What is signed about a position. */
export function headText(position: number, hash: string): string {
  return `len-san ledger ${position} ${hash}`
}

const markBytes = 12

/** A short mark of each entry, so that a check can name the one that does not fit; the proof is the chain's hash alone. */
export function marksOf(fromId: number, ids: Array<number>, lines: Array<string>): Buffer {
  const marks = Buffer.alloc(ids.length * markBytes)
  ids.forEach((id, at) => {
    marks.writeUInt32BE((id - fromId) >>> 0, at * markBytes)
    createHash('sha256')
      .update(lines[at] ?? '')
      .digest()
      .copy(marks, at * markBytes + 4, 0, 8)
  })
  return marks
}

/** The id of the first entry in which two lists of marks differ: changed, missing or added. Null when they are the same. */
export function firstDifference(fromId: number, sealed: Buffer, found: Buffer): number | null {
  const length = Math.max(sealed.length, found.length)
  for (let at = 0; at < length; at += markBytes) {
    const [was, is] = [sealed.subarray(at, at + markBytes), found.subarray(at, at + markBytes)]
    if (was.equals(is)) continue
    const offsets = [was, is].filter((mark) => mark.length === markBytes).map((mark) => mark.readUInt32BE(0))
    return fromId + Math.min(...offsets)
  }
  return null
}
