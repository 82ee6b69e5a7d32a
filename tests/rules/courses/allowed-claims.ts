import type { AllowedClaim } from './claim-rules.ts'

const bySeller = 'the seller sets this commission; the figure is made up'

/** Sentences that sound like a claim of law, fee or platform rule and are none. Short: a real claim belongs in a Fact. */
export const allowedClaims: ReadonlyArray<AllowedClaim> = [
  { sentence: 'Một bạn trẻ xin bán giúp theo kiểu tiếp thị liên kết, hoa hồng 10 %.', because: bySeller },
  { sentence: 'Bác Tịnh nhờ người tiếp thị liên kết bán, hoa hồng 10 %.', because: bySeller },
]
