/** What a person can agree to; each apart, none ticked beforehand (Luật 91/2025/QH15, Điều 9; NĐ 356/2025, Điều 6). */
export const consentPurposes = ['privacy_notice', 'reminders', 'photo_video'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** What somebody may leave out and still learn. */
export const optionalPurposes = ['reminders', 'photo_video'] as const satisfies ReadonlyArray<ConsentPurpose>
export type OptionalPurpose = (typeof optionalPurposes)[number]

/** The version of the privacy notice shown at `/privacy`: the day of its text. A change of it is a new version, and is asked again. */
export const privacyNoticeVersion = '2026-11-24'

/** An agreement that stands. */
export type Consent = { purpose: ConsentPurpose; textVersion: string; givenAt: Date }

/** Whether somebody agreed to an earlier notice and has not been asked about this one. Who never agreed to any is not asked. */
export function isNoticeNew(consents: ReadonlyArray<Consent>): boolean {
  const agreed = consents.find((consent) => consent.purpose === 'privacy_notice')
  return agreed !== undefined && agreed.textVersion !== privacyNoticeVersion
}
