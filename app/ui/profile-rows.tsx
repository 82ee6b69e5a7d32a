import type { ComponentProps } from 'react'
import { DefinitionRows } from './rows/definition-rows.tsx'
import { identityWords } from './words/identity.ts'
import { profileWords } from './words/profile.ts'
import { useWords } from './words/use-words.ts'

type Props = {
  profile: {
    fullName: string
    birthYear: string
    gender: string
    commune: string
    organisationKind: string
    organisationName: string
  }
  /** already spaced; empty when there is none; left out where it stands elsewhere */
  phone?: string
  /** what stands below it */
  more?: ComponentProps<typeof DefinitionRows>['items']
}

/** Who somebody is, as it is recorded. */
export function ProfileRows({ profile, phone, more = [] }: Props) {
  const words = useWords(profileWords)
  const kinds = useWords(identityWords).join
  const genders: Record<string, string> = {
    female: kinds.female,
    male: kinds.male,
    other: words.other,
    undisclosed: kinds.undisclosed,
  }
  const organisations: Record<string, string> = {
    household: kinds.household,
    cooperative: kinds.cooperative,
    enterprise: kinds.enterprise,
    other: profile.organisationName === '' ? kinds.other : words.other,
  }
  const organisation = [profile.organisationName, organisations[profile.organisationKind]]
    .filter(Boolean)
    .join('\u00a0· ')
  return (
    <DefinitionRows
      items={[
        { term: words.fullName, value: profile.fullName },
        ...(phone === undefined ? [] : [{ term: words.phone, value: phone || words.phoneNone, figures: phone !== '' }]),
        { term: words.place, value: profile.commune || words.unknown },
        { term: words.organisation, value: organisation || words.unknown },
        { term: words.birthYear, value: profile.birthYear || words.unknown, figures: true },
        { term: words.gender, value: genders[profile.gender] ?? words.unknown },
        ...more,
      ]}
    />
  )
}
