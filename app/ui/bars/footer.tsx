import type { ReactNode } from 'react'
import { EmailLink, PhoneLink } from '../contact-links.tsx'
import { Link } from '../link.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  /** the form or link that changes the language */
  languageSwitch?: ReactNode
  /** one quiet line, such as "dữ liệu minh hoạ" */
  note?: ReactNode
  /** whose programme it is; the office of the first province when nothing is given */
  office?: string
  /** how to reach the office */
  contact?: { phone: string | null; email: string | null }
  aboveTabs?: boolean
}

export function Footer({ languageSwitch, note, office, contact, aboveTabs }: Props) {
  const words = useWords(commonWords)
  return (
    <footer className={aboveTabs ? 'ft on-teal has-tabs' : 'ft on-teal'}>
      <div className="ft-in">
        <p>
          <b>{office ?? words.office}</b>
          <br />
          {words.programme}
        </p>
        <div className="ft-links">
          <Link to="/verify">{words.verifyCertificate}</Link>
          <Link to="/privacy">{words.privacy}</Link>
          {languageSwitch}
        </div>
        {(contact?.phone || contact?.email) && (
          <div className="ft-links">
            {contact.phone && <PhoneLink phone={contact.phone} />}
            {contact.email && <EmailLink email={contact.email} />}
          </div>
        )}
        {note && <p className="note">{note}</p>}
      </div>
    </footer>
  )
}
