import type { Passage } from '#app/domain/lesson/index.ts'
import type { Problems } from './course-rules.ts'

/** The sentences of a passage: cut after a full stop, a question mark or an exclamation mark, with the marks that close a quotation. */
export function sentencesOf(text: string): Array<string> {
  return text
    .split(/(?<=[.!?…][”)]*)\s+(?=[“(]?[\p{Lu}\p{N}−])|\n+/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
}

const mostWords = 30

/** Sentences over 30 words, as Vietnamese prints them: what stands between spaces. */
export function longSentences(passages: ReadonlyArray<Passage>): Problems {
  return passages.flatMap(({ line, text }) =>
    sentencesOf(text)
      .map((sentence) => ({
        sentence,
        words: sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
      }))
      .filter(({ words }) => words > mostWords)
      .map(({ sentence, words }) => `${line}: ${words} words: ${sentence}`),
  )
}

const word = (inner: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, 'iu')

/** Words of offices and of translations; nobody says them at a market stall. */
const stiff: ReadonlyArray<RegExp> = [
  word('tiến hành|triển khai|thực hiện (?:việc|các|một|theo|thao tác)|được thực hiện'),
  word('nhằm|với mục đích|đối với việc|trong việc|trong quá trình|trong bối cảnh|trên cơ sở'),
  word('quý khách|quý vị học viên|kính mong|vui lòng|hãy cùng|chỉ cần'),
  word(
    'vô cùng|hết sức|cực kỳ|đáng kể|một cách (?:đường hoàng|hiệu quả|dễ dàng|nhanh chóng|tự nhiên|chính xác|cụ thể|rõ ràng)|mang lại|đem lại|đóng vai trò',
  ),
  word('không những|không chỉ [^.,]{1,60},? mà còn|bên cạnh đó|ngoài ra còn|do đó|tuy nhiên|đồng thời'),
  word(
    'việc (?:sử dụng|lựa chọn|thực hiện|xây dựng|áp dụng|chuẩn bị|tăng|giảm|đảm bảo|quản lý|cung cấp|tối ưu|tính toán)',
  ),
  word('sự (?:lựa chọn|hài lòng|thay đổi|phát triển|chuẩn bị|hỗ trợ|kết nối|quan tâm|tin tưởng|khác biệt)'),
  word('tối ưu(?: hoá| hóa)?|trải nghiệm|giải pháp|nâng cao|gia tăng|hiệu quả cao|chuyên nghiệp|đa dạng hoá'),
]

/** Stiff words outside Facts, whose wording is the law's. */
export function stiffWords(passages: ReadonlyArray<Passage>): Problems {
  return passages
    .filter(({ fact }) => !fact)
    .flatMap(({ line, text }) =>
      stiff.flatMap((pattern) => {
        const found = pattern.exec(text)
        return found ? [`${line}: “${found[0]}” in: ${text}`] : []
      }),
    )
}

const merged = [
  'Bà Rịa|Bạc Liêu|Bắc Giang|Bắc Kạn|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Đắk Nông|Hà Giang|Hà Nam|Hải Dương',
  'Hậu Giang|Hoà Bình|Hòa Bình|Kiên Giang|Kon Tum|Long An|Nam Định|Ninh Thuận|Phú Yên|Quảng Bình|Quảng Nam|Sóc Trăng',
  'Thái Bình|Tiền Giang|Trà Vinh|Vĩnh Phúc|Vũng Tàu|Yên Bái',
].join('|')
const vanished = new RegExp(`(?<![\\p{L}])(?:${merged})(?!\\p{L}| cũ(?!\\p{L}))`, 'u')

/** Provinces that were merged into another on 01/07/2025, unless the text says that it means the old one (`Bình Dương cũ`). */
export function vanishedProvinces(passages: ReadonlyArray<Pick<Passage, 'line' | 'text'>>): Problems {
  return passages.flatMap(({ line, text }) => {
    const found = vanished.exec(text.replace(/\s+/g, ' '))
    return found ? [`${line}: ${found[0]} is no province any more: ${text}`] : []
  })
}

const units = 'kg|g|mg|km|m|cm|mm|ml|l|lít|đ|đồng|%|phút|giờ|giây|ngày|cái|chai|túi|gói|hộp|đơn|độ'
const glued = new RegExp(`\\d(?:${units})(?![\\p{L}\\p{N}])`, 'u')

/** Straight quotation marks and units glued to their number, in what is read. */
export function typedBadly(passages: ReadonlyArray<Passage>): Problems {
  return passages.flatMap(({ line, text }) => {
    const number = glued.exec(text)
    return [
      ...(/["']/.test(text) ? [`${line}: straight quotation marks: ${text}`] : []),
      ...(number ? [`${line}: “${number[0]}” needs a space: ${text}`] : []),
    ]
  })
}

const parting = /\d (?:đ|%|kg|g|cm|ml|phút|giờ|giây)(?![\p{L}\p{N}])/u

/** Letters not composed (NFC), double spaces, a unit that a line's end may part from its number: in the source as it lies on the disk. */
export function writtenBadly(source: string): Problems {
  return source
    .split('\n')
    .flatMap((line, place) => [
      ...(line === line.normalize('NFC') ? [] : [`${place + 1}: letters in pieces (not NFC)`]),
      ...(/\S {2,}\S/.test(line) ? [`${place + 1}: double space: ${line.trim()}`] : []),
      ...(parting.test(line) ? [`${place + 1}: no-break space before the unit: ${line.trim()}`] : []),
    ])
}
