import { Form, Link } from '@remix-run/react'
import { type Role, roles } from '#app/domain/access/index.ts'
import { useIsSubmitting } from '#app/ui/buttons/use-is-submitting.ts'
import { SelectField, type SelectOption } from '#app/ui/form/select-field.tsx'
import { formatDateTime } from '#app/ui/format.ts'
import { NoticeBox } from '#app/ui/notice-box.tsx'
import { ProfileRows } from '#app/ui/profile-rows.tsx'
import { DefinitionRows } from '#app/ui/rows/definition-rows.tsx'
import { StaffButton } from '#app/ui/staff/staff-button.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { StaffLink } from '#app/ui/staff/staff-link.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import type { StaffFacts } from '#app/ui/staff-places.ts'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { adminWords } from '#app/ui/words/admin.ts'
import { eraseWords } from '#app/ui/words/erase.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import type { ActView, GrantView } from './person-view.server.ts'

type Account = { phone: string; phoneProven: boolean; createdAt: Date | string; lastSignInAt: Date | string | null }

type RoleProblem = 'scopeWrong' | 'ownAdministrator' | null
type Answer = { code: string | null; until: string | null; problem: RoleProblem }

type Props = {
  staff: StaffFacts
  /** the list, as it was when this person was opened */
  list: string
  profile: Parameters<typeof ProfileRows>[0]['profile']
  account: Account | null
  grants: Array<GrantView>
  acts: Array<ActView>
  communes: Array<SelectOption>
  answer?: Answer
}

/** One person: record, account, roles, and what was done with them. The one thing to do here is give a reset code. */
export function PersonScreen({ staff, list, profile, account, grants, acts, communes, answer }: Props) {
  const words = useWords(adminWords)
  return (
    <StaffFrame staff={staff} current="/admin/people">
      <p>
        <Link to={list} prefetch="none">
          {words.back}
        </Link>
      </p>
      <StaffHead title={profile.fullName} />
      <div className="mt-2 grid gap-x-8 lg:grid-cols-[2fr_3fr]">
        <div className="min-w-0">
          <AccountSection account={account} answer={answer} />
          <section>
            <h2>{words.details}</h2>
            <ProfileRows profile={profile} phone={account?.phone ?? ''} />
          </section>
          <ErasureSection />
        </div>
        <div className="mt-6 min-w-0 lg:mt-0">
          <RolesSection grants={grants} communes={communes} problem={answer?.problem ?? null} />
          <ActsSection acts={acts} />
        </div>
      </div>
    </StaffFrame>
  )
}

function AccountSection({ account, answer }: { account: Account | null; answer?: Answer }) {
  const words = useWords(adminWords)
  const isSubmitting = useIsSubmitting()
  return (
    <section>
      <h2>{words.account}</h2>
      {account === null ? (
        <p className="soft">{words.noAccount}</p>
      ) : (
        <>
          <DefinitionRows
            items={[
              {
                term: words.phone,
                value: `${account.phone} (${account.phoneProven ? words.phoneProven : words.phoneUnproven})`,
                figures: true,
              },
              { term: words.createdAt, value: formatDateTime(account.createdAt), figures: true },
              {
                term: words.lastSignIn,
                value: account.lastSignInAt ? formatDateTime(account.lastSignInAt) : words.never,
                figures: true,
              },
            ]}
          />
          <Form method="post" className="mt-4">
            <StaffButton main icon="lock" name="intent" value="code" pending={isSubmitting}>
              {words.giveCode}
            </StaffButton>
            <p className="hint mt-2">{words.giveCodeNote}</p>
          </Form>
          {answer?.code && (
            <NoticeBox kind="right" title={words.codeTitle} live>
              <p>
                <b className="fig text-2xl">{answer.code}</b>
              </p>
              <p>{words.codeText(answer.until ?? '')}</p>
            </NoticeBox>
          )}
        </>
      )}
    </section>
  )
}

function ErasureSection() {
  const words = useWords(eraseWords)
  return (
    <section>
      <h2>{words.linkTitle}</h2>
      <p>
        <StaffLink to="erase">{words.link}</StaffLink>
      </p>
      <p className="hint mt-2">{words.linkNote}</p>
    </section>
  )
}

function RolesSection({
  grants,
  communes,
  problem,
}: {
  grants: Array<GrantView>
  communes: Array<SelectOption>
  problem: RoleProblem
}) {
  const words = useWords(adminWords)
  const whereOf = (grant: GrantView) =>
    grant.kind === 'organisation' ? words.organisationOf : grant.where || words.province
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
          { key: 'role', heading: words.role, words: true, cell: (grant) => words.roleNames[grant.role] },
          { key: 'where', heading: words.where, words: true, cell: whereOf },
          { key: 'since', heading: words.since, cell: (grant) => grant.since },
          { key: 'take', heading: '', cell: (grant) => <TakeForm grant={grant} /> },
        ]}
      />
      {problem && (
        <NoticeBox kind="wrong" live>
          <p>{words[problem]}</p>
        </NoticeBox>
      )}
      <Form method="post" className="mt-4">
        <SelectField
          name="role"
          label={words.giveRole}
          options={roles
            .filter((role) => role !== 'learner')
            .map((value) => ({ value, label: words.roleNames[value] }))}
          prompt={words.chooseRole}
          required
        />
        <SelectField name="commune" label={words.scope} prompt={words.province} options={communes} />
        <p className="mt-4">
          <StaffButton name="intent" value="give">
            {words.give}
          </StaffButton>
        </p>
      </Form>
    </section>
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

function ActsSection({ acts }: { acts: Array<ActView> }) {
  const words = useWords(adminWords)
  const nameOf = ({ action, role }: ActView) => {
    const names: Record<string, string> = words.actNames
    const roleNames: Partial<Record<string, string>> = words.roleNames satisfies Record<Role, string>
    return [names[action] ?? action, roleNames[role]].filter(Boolean).join(': ')
  }
  return (
    <section>
      <h2>{words.acts}</h2>
      <StaffTable
        caption={words.acts}
        captionHidden
        rows={acts}
        rowKey={(act) => act.id}
        empty={<p>{words.noActs}</p>}
        columns={[
          { key: 'act', heading: words.act, words: true, cell: nameOf },
          { key: 'by', heading: words.actBy, words: true, cell: (act) => words[act.by] },
          { key: 'at', heading: words.actWhen, cell: (act) => act.at },
        ]}
      />
    </section>
  )
}
