import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import { type DataCopy, mostOfEach } from '#app/domain/privacy/index.ts'
import { formatNumber } from '#app/ui/format.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { dataCopyWords } from '#app/ui/words/data-copy.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { communeLabel } from '#app/web/commune-form.server.ts'
import type { Language } from '#app/web/context.ts'

type About = { at: Date; language: Language; titles: ReadonlyMap<string, string> }

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

type Readers = Partial<Record<string, (text: string) => string>>

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
    courseKey: (course) => titles.get(course) ?? course,
  }
}

function fieldsOf(
  fields: Record<string, unknown>,
  read: Readers,
  names: Partial<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[names[key] ?? key, readValue(key, value, read, names)]],
    ),
  )
}

function readValue(key: string, value: unknown, read: Readers, names: Partial<Record<string, string>>): unknown {
  if (value instanceof Date) return timeOf(value)
  if (Array.isArray(value)) return value.map((one) => readValue(key, one, read, names))
  if (typeof value === 'object' && value !== null) return fieldsOf({ ...value }, read, names)
  if (typeof value !== 'string') return value
  return read[key]?.(value) ?? value
}

/** `2026-11-24 10:05:03`, in Vietnam. */
function timeOf(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
