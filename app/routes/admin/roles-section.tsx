import { Form } from '@remix-run/react'
import { opensNothing, type Role, roles } from '#app/domain/access/index.ts'
import { ErrorBox } from '#app/ui/form/error-box.tsx'
import { SelectField, type SelectOption } from '#app/ui/form/select-field.tsx'
import { FormAnswerContext } from '#app/ui/form/still-wrong.ts'
import { NoticeBox } from '#app/ui/notice-box.tsx'
import { StaffButton } from '#app/ui/staff/staff-button.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { adminWords } from '#app/ui/words/admin.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import type { GrantView, RoleProblem } from './person-view.server.ts'

/** What giving or taking a role was answered with, when it was not done. */
export type Refused = { problem: RoleProblem; role?: Role; place?: string; where?: string }

/** `places`: where a role can be given beside the whole province. */
export type HeldRoles = { grants: Array<GrantView>; places: Array<SelectOption>; hasOrganisation: boolean }

/** Problems that another choice at "Ở đâu" would solve. */
const placeProblems: ReadonlySet<RoleProblem> = new Set(['provinceOnly', 'communeOnly', 'organisationOnly', 'notThere'])

type Props = HeldRoles & { hasAccount: boolean; refused: Refused | null }

/** The roles somebody holds, each to be taken back, and a form that gives one more. */
export function RolesSection({ grants, places, hasOrganisation, hasAccount, refused }: Props) {
  const words = useWords(adminWords)
  if (!hasAccount && grants.length === 0) {
    return (
      <section>
        <h2>{words.roles}</h2>
        <p className="soft">{words.rolesNeedAccount}</p>
      </section>
    )
  }
  const labelOf = (role: Role) =>
    opensNothing(role) ? words.roleOpensNothing(words.roleNames[role]) : words.roleNames[role]
  const told =
    refused &&
    words.roleProblems[refused.problem](
      refused.role ? words.roleNames[refused.role] : '',
      refused.where || words.organisationOf,
    )
  const ofPlace = refused && told && placeProblems.has(refused.problem) ? told : undefined
  const givable = roles.filter((role) => role !== 'learner' && (role !== 'organisation_manager' || hasOrganisation))
  return (
    <section>
      <h2>{words.roles}</h2>
      <StaffTable
        caption={words.roles}
        captionHidden
        rows={grants}
        rowKey={(grant) => grant.id}
        empty={<p>{words.noRoles}</p>}
        columns={[
          {
            ...{ key: 'role', heading: words.role, words: true, wrap: true },
            cell: (grant) => <HeldRole {...grant} />,
          },
          {
            ...{ key: 'where', heading: words.where, words: true, wrap: true, under: true },
            cell: (grant) => <Where {...grant} />,
          },
          { key: 'since', heading: words.since, under: true, cell: (grant) => grant.since },
          {
            ...{ key: 'take', heading: '' },
            cell: (grant) => grant.kept === null && <TakeForm grant={grant} />,
          },
        ]}
      />
      {refused && ofPlace === undefined && (
        <NoticeBox kind={refused.problem.startsWith('held') ? 'note' : 'wrong'} live>
          <p>{told}</p>
        </NoticeBox>
      )}
      {/* Without its own validity a browser would let it go with no role chosen. */}
      <FormAnswerContext.Provider value={refused}>
        <Form method="post" className="mt-4">
          <ErrorBox faults={ofPlace === undefined ? [] : [{ fieldId: 'place', message: ofPlace }]} />
          <SelectField
            name="role"
            label={words.giveRole}
            hint={[words.opensNothingHint, !hasOrganisation && words.noOrganisation].filter(Boolean).join(' ')}
            options={givable.map((value) => ({ value, label: labelOf(value) }))}
            prompt={words.chooseRole}
            defaultValue={refused?.role}
            required
          />
          <SelectField
            name="place"
            label={words.scope}
            prompt={words.province}
            options={places}
            defaultValue={refused?.place}
            error={ofPlace}
          />
          <p className="mt-4">
            <StaffButton name="intent" value="give">
              {words.give}
            </StaffButton>
          </p>
        </Form>
      </FormAnswerContext.Provider>
    </section>
  )
}

function HeldRole({ role, kept }: GrantView) {
  const words = useWords(adminWords)
  return (
    <>
      {words.roleNames[role]}
      {opensNothing(role) && <p className="small soft">{words.opensNothing}</p>}
      {kept && <p className="small soft">{words.kept[kept]}</p>}
    </>
  )
}

function Where({ kind, where, covered }: GrantView) {
  const words = useWords(adminWords)
  return (
    <>
      {where || (kind === 'organisation' ? words.organisationOf : words.province)}
      {covered && <span className="soft small">{` (${words.coveredByProvince})`}</span>}
    </>
  )
}

function TakeForm({ grant }: { grant: GrantView }) {
  const words = useWords(adminWords)
  return (
    <Form method="post">
      <input type="hidden" name="grant" value={grant.id} />
      <StaffButton grave name="intent" value="take">
        {words.take} <VisuallyHidden>{words.takeOf(words.roleNames[grant.role])}</VisuallyHidden>
      </StaffButton>
    </Form>
  )
}
