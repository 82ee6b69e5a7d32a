import { identityWords } from '../words/identity.ts'
import { useWords } from '../words/use-words.ts'
import { type AskedCommune, CommuneField } from './commune-field.tsx'
import { RadioRows } from './radio-rows.tsx'
import { TextField } from './text-field.tsx'

type Props = { of: (field: string) => string | undefined; typed: Record<string, string | undefined> }

/** Sends `fullName`. */
export function NameField({ of, typed }: Props) {
  const words = useWords(identityWords).join
  return (
    <TextField
      name="fullName"
      label={words.fullName}
      hint={words.fullNameHint}
      defaultValue={typed.fullName}
      error={of('fullName')}
      autoComplete="name"
      maxLength={100}
    />
  )
}

/** Where somebody lives; `asked`: what was sent may mean several places. Sends `commune`, `communeCode`. */
export function HomeField({ of, typed, label, asked }: Props & { label?: string; asked?: AskedCommune }) {
  return (
    <CommuneField
      source="/join/communes"
      label={label}
      defaultText={typed.commune}
      defaultCode={typed.communeCode}
      error={of('commune')}
      asked={asked}
      key={asked?.text ?? ''}
    />
  )
}

/** For whom somebody sells: kind and name. Sends `organisationKind`, `organisationName`. */
export function OrganisationFields({ of, typed }: Props) {
  const words = useWords(identityWords).join
  const kinds = ['household', 'cooperative', 'enterprise', 'other'] as const
  return (
    <>
      <RadioRows
        name="organisationKind"
        legend={words.organisationKind}
        options={kinds.map((value) => ({ value, label: words[value] }))}
        defaultValue={typed.organisationKind}
        error={of('organisationKind')}
      />
      <TextField
        name="organisationName"
        label={words.organisationName}
        hint={words.organisationNameHint}
        defaultValue={typed.organisationName}
        error={of('organisationName')}
        autoComplete="organization"
        maxLength={150}
      />
    </>
  )
}

/** Year of birth and gender. Sends `birthYear`, `gender`. */
export function BirthAndGenderFields({ of, typed }: Props) {
  const words = useWords(identityWords).join
  const genders = ['female', 'male', 'undisclosed'] as const
  return (
    <>
      <TextField
        name="birthYear"
        label={words.birthYear}
        defaultValue={typed.birthYear}
        error={of('birthYear')}
        inputMode="numeric"
        autoComplete="bday-year"
        maxLength={4}
        figures
        short
      />
      <RadioRows
        name="gender"
        legend={words.gender}
        options={genders.map((value) => ({ value, label: words[value] }))}
        defaultValue={typed.gender}
        error={of('gender')}
        inPairs
      />
    </>
  )
}
