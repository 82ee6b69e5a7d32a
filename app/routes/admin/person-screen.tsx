import { Form } from '@remix-run/react'
import type { Role } from '#app/domain/access/index.ts'
import { useIsSubmitting } from '#app/ui/buttons/use-is-submitting.ts'
import { Link } from '#app/ui/link.tsx'
import { NoticeBox } from '#app/ui/notice-box.tsx'
import { ProfileRows } from '#app/ui/profile-rows.tsx'
import { DefinitionRows } from '#app/ui/rows/definition-rows.tsx'
import { StaffButton } from '#app/ui/staff/staff-button.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import { StaffLink } from '#app/ui/staff/staff-link.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import type { StaffFacts } from '#app/ui/staff-places.ts'
import { useFigures } from '#app/ui/use-figures.ts'
import { adminWords } from '#app/ui/words/admin.ts'
import { eraseWords } from '#app/ui/words/erase.ts'
import { useWords } from '#app/ui/words/use-words.ts'
import type { ActView } from './person-view.server.ts'
import { type HeldRoles, type Refused, RolesSection } from './roles-section.tsx'

type Account = { phone: string; phoneProven: boolean; createdAt: Date | string; lastSignInAt: Date | string | null }

type Answer = { code: string | null; until: string | null; refused: Refused | null }

type Props = {
  staff: StaffFacts
  /** the list, as it was when this person was opened */
  list: string
  /** of the administrator who looks at it: nobody erases themselves */
  isOwn: boolean
  profile: Parameters<typeof ProfileRows>[0]['profile']
  account: Account | null
  acts: Array<ActView>
  /** where the ledger's entries of this person are, for whoever may see them */
  entries: string | null
  answer?: Answer
} & HeldRoles

/** One person: record, account, roles, and what was done with them. The one thing to do here is give a reset code. */
export function PersonScreen({ staff, list, isOwn, profile, account, acts, entries, answer, ...roles }: Props) {
  const words = useWords(adminWords)
  return (
    <StaffFrame staff={staff} current="/admin/people">
      <p className="mb-3">
        <Link to={list}>{words.back}</Link>
      </p>
      <StaffHead title={profile.fullName} actions={entries && <StaffLink to={entries}>{words.entries}</StaffLink>} />
      <div className="mt-2 grid gap-x-8 lg:grid-cols-[2fr_3fr]">
        <div className="min-w-0">
          <AccountSection account={account} answer={answer} />
          <section>
            <h2>{words.details}</h2>
            <ProfileRows profile={profile} />
          </section>
        </div>
        <div className="mt-6 min-w-0 lg:mt-0">
          <RolesSection {...roles} hasAccount={account !== null} refused={answer?.refused ?? null} />
          <ActsSection acts={acts} />
        </div>
      </div>
      {!isOwn && (
        <div className="mt-6">
          <ErasureSection />
        </div>
      )}
    </StaffFrame>
  )
}

function AccountSection({ account, answer }: { account: Account | null; answer?: Answer }) {
  const words = useWords(adminWords)
  const format = useFigures()
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
              { term: words.createdAt, value: format.dateTime(account.createdAt), figures: true },
              {
                term: words.lastSignIn,
                value: account.lastSignInAt ? format.dateTime(account.lastSignInAt) : words.never,
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

function ActsSection({ acts }: { acts: Array<ActView> }) {
  const words = useWords(adminWords)
  const format = useFigures()
  const placeOf = (scope: ActView['scope']) =>
    scope && (scope.where || (scope.kind === 'organisation' ? words.organisationOf : words.wholeProvince))
  const nameOf = ({ action, role, scope, times }: ActView) => {
    const names: Record<string, string> = words.actNames
    const roleNames: Partial<Record<string, string>> = words.roleNames satisfies Record<Role, string>
    const done = [names[action] ?? action, roleNames[role]].filter(Boolean).join(': ')
    return [done, placeOf(scope), times > 1 && words.times(format.number(times))].filter(Boolean).join(', ')
  }
  const actorOf = ({ by }: ActView) => {
    if (typeof by === 'string') return words[by]
    const name = by.name ?? words.byErased
    return by.role ? `${name} (${words.roleNames[by.role]})` : name
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
          { key: 'act', heading: words.act, words: true, wrap: true, cell: nameOf },
          { key: 'by', heading: words.actBy, words: true, wrap: true, under: true, cell: actorOf },
          { key: 'at', heading: words.actWhen, under: true, cell: (act) => act.at },
        ]}
      />
    </section>
  )
}
