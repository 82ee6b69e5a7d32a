import { EmailLink, PhoneLink } from './contact-links.tsx'
import { privacyWords } from './words/privacy.ts'
import { useWords } from './words/use-words.ts'

/** What the notice about personal data calls "the office below": where it answers. Not a part of what is agreed to. */
export function ContactPart({ phone, email }: { phone: string | null; email: string | null }) {
  const words = useWords(privacyWords)
  if (!phone && !email) return <p className="mt-2">{words.inPerson}</p>
  return (
    <ul className="mt-2">
      {phone && (
        <li>
          {words.phone}: <PhoneLink phone={phone} />
        </li>
      )}
      {email && (
        <li>
          {words.email}: <EmailLink email={email} />
        </li>
      )}
    </ul>
  )
}
