import { formatPhone } from './format.ts'

/** A number to call by touching it. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="nw">
      {formatPhone(phone)}
    </a>
  )
}

/** An address to write to by touching it. */
export function EmailLink({ email }: { email: string }) {
  return <a href={`mailto:${email}`}>{email}</a>
}
