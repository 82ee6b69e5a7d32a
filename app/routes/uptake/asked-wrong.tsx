import { Link } from '#app/ui/link.tsx'
import { NoticeBox } from '#app/ui/notice-box.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import type { StaffFacts } from '#app/ui/staff-places.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import { uptakeProblemWords } from '#app/ui/words/uptake-problems.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import type { PeopleProblem } from './uptake-query.ts'

type Props = { staff: StaffFacts; problems: Array<PeopleProblem>; figures: string }

/** In place of a list of people when it cannot be told: what is wrong, and the figures, where it can be put right. */
export function AskedWrong({ staff, problems, figures }: Props) {
  const words = useWords(uptakeWords)
  const said = useWords(uptakeProblemWords)
  return (
    <StaffFrame staff={staff} current="/uptake">
      <p className="mb-3">
        <Link to={figures}>{words.toFigures}</Link>
      </p>
      <StaffHead title={words.people} />
      <div className="mt-4">
        <NoticeBox kind="warn">
          {problems.map((problem) => (
            <p key={problem}>{said.problems[problem]}</p>
          ))}
          <p>{said.mendThere(problems.map((problem) => said.mends[problem]).join(', '))}</p>
        </NoticeBox>
      </div>
    </StaffFrame>
  )
}
