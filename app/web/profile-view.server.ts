import type { Profile } from '#app/domain/people/index.server.ts'
import { communeLabel } from './commune-form.server.ts'
import type { Language } from './context.ts'

/** A profile as a form or a list shows it: every value a text, the commune by name and code. */
export type ProfileView = Record<
  'fullName' | 'birthYear' | 'gender' | 'commune' | 'communeCode' | 'organisationKind' | 'organisationName',
  string
>

export function viewProfile(profile: Profile, language: Language): ProfileView {
  return {
    fullName: profile.fullName,
    birthYear: profile.birthYear === null ? '' : String(profile.birthYear),
    gender: profile.gender ?? '',
    commune: communeLabel(profile.commune, language),
    communeCode: profile.commune ?? '',
    organisationKind: profile.organisationKind ?? '',
    organisationName: profile.organisationName ?? '',
  }
}
