import { genders, organisationKinds, platforms } from '../kernel/index.ts'
import { ageBands, type Breakdown, unknownKey } from '../ledger/index.ts'
import { communeName, listCommunes, outside } from '../reference/index.ts'

export type ReportLanguage = 'vi' | 'en'

/** A group of a breakdown, in its fixed place. */
export type Group = { key: string; label: string }

const words: Record<ReportLanguage, Record<string, string>> = {
  vi: {
    unknown: 'Chưa rõ',
    outside: 'Tỉnh khác',
    household: 'Hộ kinh doanh',
    cooperative: 'Hợp tác xã, tổ hợp tác',
    enterprise: 'Doanh nghiệp',
    other_organisation: 'Khác',
    female: 'Nữ',
    male: 'Nam',
    other_gender: 'Giới khác',
    undisclosed: 'Không muốn nói',
    under_16: 'Dưới 16',
    '16_24': '16–24',
    '25_34': '25–34',
    '35_44': '35–44',
    '45_54': '45–54',
    '55_64': '55–64',
    '65_over': '65 trở lên',
    tiktok_shop: 'TikTok Shop',
    shopee: 'Shopee',
    both: 'Khoá chung cho cả hai sàn',
  },
  en: {
    unknown: 'Unknown',
    outside: 'Another province',
    household: 'Household business',
    cooperative: 'Cooperative or group',
    enterprise: 'Enterprise',
    other_organisation: 'Other',
    female: 'Female',
    male: 'Male',
    other_gender: 'Other gender',
    undisclosed: 'Prefers not to say',
    under_16: 'Under 16',
    '16_24': '16–24',
    '25_34': '25–34',
    '35_44': '35–44',
    '45_54': '45–54',
    '55_64': '55–64',
    '65_over': '65 and over',
    tiktok_shop: 'TikTok Shop',
    shopee: 'Shopee',
    both: 'Courses for both marketplaces',
  },
}

const fixedKeys: Record<Exclude<Breakdown, 'course'>, ReadonlyArray<string>> = {
  commune: [...listCommunes().map((commune) => commune.code), outside, unknownKey],
  organisation_kind: [...organisationKinds, unknownKey],
  gender: [...genders, unknownKey],
  age_band: ageBands,
  platform: [...platforms, unknownKey],
}

/**
 * Every group of a breakdown in its fixed order, those nobody is counted in too. Courses come by title, as given; a course
 * is always known, so it has no `unknown`.
 */
export function listGroups(
  by: Breakdown,
  courses: ReadonlyArray<{ key: string; title: string }>,
  language: ReportLanguage = 'vi',
): Array<Group> {
  if (by === 'course') return courses.map(({ key, title }) => ({ key, label: title }))
  return fixedKeys[by].map((key) => ({ key, label: groupLabel(by, key, language) }))
}

/** What a group is called: "xã Hương Khê", "Hộ kinh doanh", "35–44". A course is called by its key here. */
export function groupLabel(by: Breakdown, key: string, language: ReportLanguage = 'vi'): string {
  const commune = by === 'commune' ? communeName(key) : null
  if (commune) return commune
  const word = key !== 'other' ? key : by === 'gender' ? 'other_gender' : 'other_organisation'
  return words[language][word] ?? key
}
