import { PhoneLink } from './contact-links.tsx'
import { Link } from './link.tsx'
import { identityWords } from './words/identity.ts'
import { useWords } from './words/use-words.ts'

/** Whom somebody asks for a reset code: the number the settings name, else the page that says where we are found. */
export function AskForCode({ phone }: { phone: string | null }) {
  const words = useWords(identityWords).askForCode
  if (phone)
    return (
      <>
        {words.call} <PhoneLink phone={phone} /> {words.orVisit}
      </>
    )
  return (
    <>
      {words.visit} <Link to="/privacy#contact">{words.where}</Link>
    </>
  )
}
