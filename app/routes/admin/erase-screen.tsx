import { erasureReasons } from '#app/domain/privacy/index.ts'
import { useIsSubmitting } from '#app/ui/buttons/use-is-submitting.ts'
import { AnswerForm } from '#app/ui/form/answer-form.tsx'
import { ErrorBox } from '#app/ui/form/error-box.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Link } from '#app/ui/link.tsx'
import { NoticeBox } from '#app/ui/notice-box.tsx'
import { ProfileRows } from '#app/ui/profile-rows.tsx'
import { StaffButton } from '#app/ui/staff/staff-button.tsx'
import { StaffFrame } from '#app/ui/staff/staff-frame.tsx'
import { StaffHead } from '#app/ui/staff/staff-head.tsx'
import type { StaffFacts } from '#app/ui/staff-places.ts'
import { eraseWords } from '#app/ui/words/erase.ts'
import { useWords } from '#app/ui/words/use-words.ts'

const fields = ['reason', 'typedName'] as const
type Field = (typeof fields)[number]
type Problem = keyof (typeof eraseWords)['vi']['problems']
type Props = {
  staff: StaffFacts
  formKey: string
  person: {
    personId: string
    profile: Parameters<typeof ProfileRows>[0]['profile']
    phone: string
    registered: string
    certificates: Array<string>
    isOwn: boolean
  }
  answer?: { problems: Partial<Record<Field, Problem>>; typed: Record<string, string> }
}

/** What goes, what stays, and a name to type: nothing here happens by a slip of the thumb. */
export function EraseScreen({ staff, formKey, person, answer }: Props) {
  const words = useWords(eraseWords)
  const { profile } = person
  const faults = fields.flatMap((fieldId) => {
    const problem = answer?.problems[fieldId]
    return problem ? [{ fieldId, message: words.problems[problem] }] : []
  })
  return (
    <StaffFrame staff={staff} current="/admin/people">
      <p className="mb-3">
        <Link to={`/admin/people/${person.personId}`}>{words.back}</Link>
      </p>
      <StaffHead title={words.title(profile.fullName)} />
      <div className="mt-4 max-w-4xl">
        <ErrorBox faults={faults} kept={words.nothingErased} />
        {person.isOwn && (
          <NoticeBox kind="wrong">
            <p>{words.problems.own_record}</p>
          </NoticeBox>
        )}
        {/* Namesakes are many: a name alone does not say who this is. */}
        <ProfileRows
          profile={profile}
          phone={person.phone}
          more={[
            { term: words.registered, value: person.registered, figures: true },
            { term: words.certificates, value: person.certificates.join(', ') || '—', figures: true },
          ]}
        />
        {!person.isOwn && (
          <>
            <div className="grid gap-x-8 lg:grid-cols-[3fr_2fr]">
              <ListOf title={words.goneTitle} items={Object.values(words.gone)} />
              <ListOf title={words.staysTitle} items={Object.values(words.stays)} />
            </div>
            <EraseForm formKey={formKey} fullName={profile.fullName} answer={answer} />
          </>
        )}
      </div>
    </StaffFrame>
  )
}

function ListOf({ title, items }: { title: string; items: Array<string> }) {
  return (
    <section className="mt-4">
      <h2 className="mb-1">{title}</h2>
      <ul className="small list-disc pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

function EraseForm({ formKey, fullName, answer }: { formKey: string; fullName: string; answer: Props['answer'] }) {
  const words = useWords(eraseWords)
  const of = (field: Field) => {
    const problem = answer?.problems[field]
    return problem && words.problems[problem]
  }
  return (
    <AnswerForm answer={answer ?? null} className="mt-6">
      <input type="hidden" name="key" value={formKey} />
      <RadioRows
        name="reason"
        legend={words.reason}
        inPairs
        options={erasureReasons.map((value) => ({ value, label: words.reasons[value] }))}
        defaultValue={answer?.typed.reason}
        error={of('reason')}
      />
      <TextField
        name="typedName"
        label={words.typedName}
        hint={words.typedNameHint(fullName)}
        defaultValue={answer?.typed.typedName}
        autoComplete="off"
        maxLength={100}
        error={of('typedName')}
      />
      <div className="mt-4">
        <NoticeBox kind="warn" title={words.finalTitle}>
          <p>{words.finalText}</p>
        </NoticeBox>
      </div>
      <p className="mt-4">
        <StaffButton grave pending={useIsSubmitting()}>
          {words.submit}
        </StaffButton>
      </p>
    </AnswerForm>
  )
}
