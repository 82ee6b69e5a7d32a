import type { Action } from '#app/domain/access/index.ts'
import type { IconName } from './icon-names.ts'
import { defineWords } from './words/define-words.ts'

/** The places of staff screens, in the order of the rail. Whoever may do `need` sees the place. */
export const staffPlaces = [
  { to: '/uptake', word: 'uptake', icon: 'chart', need: 'figures.read' },
  { to: '/admin/people', word: 'people', icon: 'people', need: 'people.search' },
  { to: '/admin/lookings', word: 'lookings', icon: 'eye', need: 'people.search' },
  { to: '/me', word: 'learning', icon: 'learn', need: 'learn' },
] as const satisfies ReadonlyArray<{ to: string; word: keyof (typeof staffWords)['vi']; icon: IconName; need: Action }>

export type StaffPlace = (typeof staffPlaces)[number]['to']

/** What a loader hands to `StaffFrame`: see `staffFacts` in app/web. */
export type StaffFacts = { name: string; demo: boolean; places: Array<StaffPlace> }

export const staffWords = defineWords({
  vi: {
    uptake: 'Số liệu học',
    people: 'Người học',
    lookings: 'Ai đã xem',
    learning: 'Học của tôi',
  },
  en: {
    uptake: 'Uptake',
    people: 'People',
    lookings: 'Who looked',
    learning: 'My learning',
  },
})
