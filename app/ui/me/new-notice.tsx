import { Form } from '@remix-run/react'
import { LineButton } from '../buttons/line-button.tsx'
import { Link } from '../link.tsx'
import { NoticeBox } from '../notice-box.tsx'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'

/** Asks whoever agreed to an earlier notice about personal data; silence is no agreement. Nothing when there is none to ask about. */
export function NewNotice({ version }: { version: string | null }) {
  const words = useWords(meWords)
  if (version === null) return null
  return (
    <NoticeBox kind="note" title={words.noticeTitle}>
      <p>
        {words.noticeText} <Link to="/privacy">{words.noticeRead}</Link>
      </p>
      <Form method="post" action="/me" className="mt-2">
        <LineButton name="notice" value={version}>
          {words.noticeAgree}
        </LineButton>
      </Form>
    </NoticeBox>
  )
}
