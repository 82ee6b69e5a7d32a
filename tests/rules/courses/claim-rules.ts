import type { Passage } from '#app/domain/lesson/index.ts'
import type { Problems } from './course-rules.ts'
import { sentencesOf } from './prose-rules.ts'

/** A sentence that sounds like a claim and is none, and why. */
export type AllowedClaim = { sentence: string; because: string }

const alone = (inner: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, 'iu')

/** What only a source can say: acts by name, articles, duties, penalties. */
const law: ReadonlyArray<RegExp> = [
  alone('(?:nghị định|thông tư|nghị quyết|quyết định|bộ luật)(?: số)? \\d+\\S*'),
  /(?<!\p{L})Luật (?:số )?[\p{Lu}\d]/u,
  alone('(?:điều|khoản) \\d+'),
  alone('luật (?:không cho|cấm|buộc|bắt|đòi|phạt|cho phép|yêu cầu)'),
  alone('quy định|bắt buộc|buộc phải|bị cấm|nghiêm cấm|bị phạt|mức phạt|phạt tiền|xử phạt'),
  alone('(?:phải|khỏi|được miễn) (?:nộp|khai|đóng) thuế|có hiệu lực'),
]

const platform = alone(
  '(?:(?<!giá )sàn|Shopee|TikTok(?: Shop)?) (?:(?:sẽ|chỉ|vẫn|cũng|luôn|đã|không|có|thường|tự|còn|phải) )*' +
    '(?:tính|thu|giữ|trừ|cấm|bắt|buộc|phạt|khoá|yêu cầu|đòi|che|cho phép|không cho|bù|hoàn|trả lại|nộp|xử lý|hỏi)',
)
// "Phần sàn giữ", "thuế sàn trừ": a name for the money, no claim of how much.
const nameOfMoney = /(?:phần|tiền|thuế|khoản) sàn \p{L}+/giu
const feeName = 'phí|hoa hồng|thuế|chiết khấu'
const fee = alone(feeName)
const flatFee = new RegExp(
  `(?<!\\p{L})(?:${feeName})(?: (?:cố định|hạ tầng|giao dịch|thanh toán|xử lý|dịch vụ|sàn|mỗi đơn|theo đơn|phần trăm))*(?: là| lấy| mất| chừng| khoảng)* (?=\\d{1,3}(?:\\.\\d{3})+ ?đ)`,
  'iu',
)
const rate = /\d+(?:,\d+)?(?= ?%)/g
const amount = /\d{1,3}(?:\.\d{3})+(?= ?đ)/g

/** The rates (per cent) and amounts (đồng) that the Facts of a course give. */
export function figuresOfFacts(passages: ReadonlyArray<Passage>): ReadonlySet<string> {
  return new Set(passages.filter(({ fact }) => fact).flatMap(({ text }) => figuresOf(text)))
}

function figuresOf(text: string): Array<string> {
  const one = text.replace(/\s+/g, ' ')
  return [...(one.match(rate) ?? []).map((figure) => `${figure} %`), ...(one.match(amount) ?? [])]
}

/**
 * Sentences outside Facts (and outside questions that name their source) which claim something of law, fee or platform rule;
 * wrong choices claim nothing. A sum may repeat what a Fact of the same course says: a sentence on fees or on what the
 * platform keeps passes when each rate in it is given there, or, where it has none, one of its amounts.
 */
export function claimsOutsideFacts(
  passages: ReadonlyArray<Passage>,
  given: ReadonlySet<string>,
  allowed: ReadonlyArray<AllowedClaim> = [],
): Problems {
  return passages
    .filter(({ sourced, wrong }) => !sourced && !wrong)
    .flatMap(({ line, text }) => sentencesOf(text).map((sentence) => ({ line, sentence })))
    .filter(({ sentence }) => !allowed.some((entry) => entry.sentence === sentence))
    .flatMap(({ line, sentence }) => {
      const word = tellOf(sentence, given)
      return word === null ? [] : [`${line}: “${word}” outside a Fact: ${sentence}`]
    })
}

function tellOf(sentence: string, given: ReadonlySet<string>): string | null {
  for (const pattern of law) {
    const found = pattern.exec(sentence)
    if (found) return found[0]
  }
  const figures = figuresOf(sentence)
  const rates = figures.filter((figure) => figure.endsWith('%'))
  const about =
    rates.length > 0
      ? (platform.exec(sentence) ?? fee.exec(sentence))
      : (platform.exec(sentence.replace(nameOfMoney, '')) ?? flatFee.exec(sentence))
  const isGiven = rates.length > 0 ? rates.every(isIn) : figures.some(isIn)
  return about && !isGiven ? about[0].trim() : null

  function isIn(figure: string): boolean {
    return given.has(figure)
  }
}

/** Entries of the list of allowed sentences that stand in no course any more. */
export function staleAllowances(passages: ReadonlyArray<Passage>, allowed: ReadonlyArray<AllowedClaim>): Problems {
  const sentences = new Set(passages.flatMap(({ text }) => sentencesOf(text)))
  return allowed.filter(({ sentence }) => !sentences.has(sentence)).map(({ sentence }) => `not used: ${sentence}`)
}
