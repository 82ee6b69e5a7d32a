import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { SignOutForm } from '../sign-out-form.tsx'
import { type StaffFacts, type StaffPlace, staffPlaces, staffWords } from '../staff-places.ts'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'
import { StaffShell } from './staff-shell.tsx'

/** The shell of every staff screen: the places this person has, who they are, signing out. Children begin with `StaffHead`. */
export function StaffFrame({
  staff,
  current,
  children,
}: {
  staff: StaffFacts
  current: StaffPlace
  children: ReactNode
}) {
  const words = useWords(staffWords)
  const common = useWords(commonWords)
  const items = staffPlaces
    .filter((place) => staff.places.includes(place.to))
    .map(({ to, word, icon }) => ({ to, label: words[word], icon, current: to === current }))
  const signOut = (
    <SignOutForm>
      <button type="submit" className="who-out">
        <Icon name="sign-out" />
        {common.signOut}
      </button>
    </SignOutForm>
  )
  return (
    <StaffShell items={items} who={{ name: staff.name, office: common.office }} signOut={signOut}>
      {children}
      {staff.demo && <p className="soft small mt-4">{common.demo}</p>}
    </StaffShell>
  )
}
