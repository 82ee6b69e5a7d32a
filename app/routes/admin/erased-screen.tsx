import { Link } from '#app/ui/link.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import type { StaffFacts } from '#app/ui/staff-places.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { eraseWords } from '#app/ui/words/erase.ts'
import { useWords } from '#app/ui/words/use-words.ts'

type Props = { staff: StaffFacts; list: string; day: string; byMistake: boolean }

/** At the address of somebody whose data were erased: on which day, and what stays. */
export function ErasedScreen({ staff, list, day, byMistake }: Props) {
  const words = useWords(eraseWords)
  const { back } = useWords(adminWords)
  return (
    <StaffFrame staff={staff} current="/admin/people">
      <p className="mb-3">
        <Link to={list}>{back}</Link>
      </p>
      <StaffHead title={byMistake ? words.mistakenTitle : words.erasedTitle} note={words.erasedOn(day)} />
      <p className="mt-4 max-w-3xl">{byMistake ? words.mistakenText : words.erasedText}</p>
    </StaffFrame>
  )
}
