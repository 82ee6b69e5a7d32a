import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import { type DataCopy, mostOfEach } from '#app/domain/privacy/index.ts'
import { formatNumber } from '#app/ui/format.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { dataCopyWords } from '#app/ui/words/data-copy.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { communeLabel } from '#app/web/commune-form.server.ts'
import type { Language } from '#app/web/context.ts'

/** What courses, lessons and quizzes are called: a course by its key, the others by the course's key and their own, "khoa/bai". */
export type CopyTitles = Record<'courses' | 'lessons' | 'quizzes', ReadonlyMap<string, string>>

type About = { at: Date; language: Language; titles: CopyTitles }

/** The copy in the reader's language: parts and fields by name, codes in words, times in Vietnam's; what is unknown is left out. */
export function viewCopy(copy: DataCopy, about: About): Record<string, unknown> {
  const { head } = dataCopyWords[about.language]
  const intro = {
    [head.about]: [head.text, head.bound(formatNumber(mostOfEach))],
    [head.madeAt]: timeOf(about.at),
    [head.notice]: privacyNoticeVersion,
  }
  return { ...intro, ...fieldsOf(copy, readers(about), dataCopyWords[about.language].keys) }
}

type Fields = Record<string, unknown>
type Readers = Partial<Record<string, (text: string, beside: Fields) => string>>

function readers({ language, titles }: About): Readers {
  const from = (names: Partial<Record<string, string>>) => (code: string) => names[code] ?? code
  const code = from(dataCopyWords[language].codes)
  return {
    ...{ gender: code, organisationKind: code, purpose: code, channel: code },
    ...{ template: code, platform: code, scopeKind: code },
    role: from(adminWords[language].roleNames),
    action: from(adminWords[language].actNames),
    kind: from(uptakeWords[language].entryKinds),
    reason: from(uptakeWords[language].reasons),
    commune: (commune) => communeLabel(commune, language) || commune,
    courseKey: (course) => titles.courses.get(course) ?? course,
    lastLessonKey: (lesson, { courseKey }) => titles.lessons.get(`${courseKey}/${lesson}`) ?? lesson,
    lessonKey: (lesson, { courseKey }) => titles.lessons.get(`${courseKey}/${lesson}`) ?? lesson,
    quizKey: (quiz, { courseKey }) => titles.quizzes.get(`${courseKey}/${quiz}`) ?? quiz,
  }
}

function fieldsOf(fields: Fields, read: Readers, names: Partial<Record<string, string>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === null || value === undefined
        ? []
        : [[names[key] ?? key, readValue({ key, beside: fields }, value, read, names)]],
    ),
  )
}

type Place = { key: string; beside: Fields }

function readValue(place: Place, value: unknown, read: Readers, names: Partial<Record<string, string>>): unknown {
  if (value instanceof Date) return timeOf(value)
  if (Array.isArray(value)) return value.map((one) => readValue(place, one, read, names))
  if (typeof value === 'object' && value !== null) return fieldsOf({ ...value }, read, names)
  if (typeof value !== 'string') return value
  return read[place.key]?.(value, place.beside) ?? value
}

/** `2026-11-24 10:05:03`, in Vietnam. */
function timeOf(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
