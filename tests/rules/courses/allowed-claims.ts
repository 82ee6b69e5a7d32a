import type { AllowedClaim } from './claim-rules.ts'

/** Sentences that sound like a claim of law, fee or platform rule and are none. Short: a real claim belongs in a Fact. */
export const allowedClaims: ReadonlyArray<AllowedClaim> = [
  {
    sentence: 'Một bạn trẻ xin bán giúp theo kiểu tiếp thị liên kết, hoa hồng 10 %.',
    because: 'the seller sets this commission; the figure is made up',
  },
]
