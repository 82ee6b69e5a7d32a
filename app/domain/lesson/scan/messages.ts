import { componentNames } from '../components.ts'
import type { BrokenTag } from './tag.ts'

/** What is said of a `<` that opens nothing the lesson language knows. */
export const angleMessages = {
  comment: 'Bài học không dùng được chú thích <!-- … -->. Xoá đi; người học không cần thấy thì đừng để trong bài.',
  fragment: 'Thẻ rỗng <> không dùng được. Xoá đi, hoặc viết tên thành phần.',
  address: (written: string) =>
    /^(?:https?:|www\.)/i.test(written)
      ? `Địa chỉ không để trong dấu < >. Viết [chữ muốn hiện](${written.slice(0, 80)}).`
      : /^(?:mailto:|[\w.+-]+@)/i.test(written)
        ? `Địa chỉ thư không để trong dấu < >. Viết [chữ muốn hiện](mailto:${written.replace(/^mailto:/i, '').slice(0, 80)}).`
        : 'Địa chỉ này không dùng được, và không để địa chỉ trong dấu < >. Viết [chữ muốn hiện](https://…).',
  lessThan: (following: string) =>
    /^\s*[\d=]/.test(following)
      ? `Dấu < này không mở thẻ nào. Viết bằng chữ (“dưới”, “ít hơn”), hoặc viết \\< thay cho <.`
      : 'Dấu < này không mở thẻ nào. Bỏ đi, hoặc viết \\< nếu muốn hiện dấu <.',
  unknownComponent: (written: string, meant: string | null) =>
    meant
      ? `Không có thành phần <${written.slice(0, 40)}>. Viết <${meant}>.`
      : `Không có thành phần <${written.slice(0, 40)}>. Các thành phần dùng được: ${componentNames.join(', ')}.`,
}

/** What is said of a tag that does not read to its end. */
export function brokenTagMessage({ name, closing, problem }: BrokenTag): string {
  const shown = `<${closing ? '/' : ''}${name.slice(0, 40)}`
  if (problem === 'quote') return `Ngoặc kép mở ở đây mà chưa đóng trong thẻ ${shown}>. Thêm dấu " ở cuối giá trị.`
  if (problem === 'value') return `Sau dấu = trong thẻ ${shown}> phải là chữ trong ngoặc kép, ví dụ: tên="giá trị".`
  if (problem === 'character')
    return `Thẻ ${shown}> có ký tự lạ ở đây. Trong thẻ chỉ viết tên="giá trị", cách nhau bằng dấu cách, không xuống dòng trống.`
  return `Thẻ ${shown} chưa có dấu > để kết thúc. Thêm > trước khi xuống dòng trống, hoặc viết \\< nếu muốn hiện dấu <.`
}

const htmlInstead: Record<string, string> = {
  a: 'Viết [chữ muốn hiện](https://…).',
  img: 'Viết <Figure src="figures/…" alt="…"/>.',
  picture: 'Viết <Figure src="figures/…" alt="…"/>.',
  video: 'Viết <Video id="video/…"/>.',
  iframe: 'Không nhúng được trang khác. Đưa video vào thư mục khoá học rồi viết <Video id="video/…"/>.',
  script: 'Bài học không chạy được mã.',
  style: 'Kiểu chữ và màu do trang lo.',
  h1: 'Viết ## ở đầu dòng.',
  h2: 'Viết ## ở đầu dòng.',
  h3: 'Viết ### ở đầu dòng.',
  h4: 'Viết ### ở đầu dòng.',
  p: 'Để một dòng trống giữa hai đoạn là đủ.',
  div: 'Để một dòng trống giữa hai đoạn là đủ, hoặc dùng <Callout>.',
  span: 'Viết **chữ đậm** nếu muốn nhấn mạnh.',
  ul: 'Viết dấu - ở đầu mỗi dòng.',
  ol: 'Viết 1. 2. 3. ở đầu mỗi dòng.',
  li: 'Viết dấu - ở đầu mỗi dòng.',
  table: 'Viết bảng bằng dấu |.',
  hr: 'Viết --- trên một dòng riêng.',
  details: 'Dùng <Callout>.',
}

const otherHtml = new Set(
  'html head body base link meta title address article aside footer header main nav section blockquote dd dl dt figcaption figure pre abbr bdi bdo cite code data dfn q ruby rp rt samp time var wbr area audio map track embed object param portal source svg math canvas noscript template slot del ins caption col colgroup tbody td tfoot th thead tr button datalist fieldset form input label legend meter optgroup option output progress select textarea dialog summary h5 h6 font center marquee frame frameset applet big strike tt xml path use g rect circle animate set foreignobject'.split(
    ' ',
  ),
)

/** What to write instead of an HTML tag that is not allowed; null when the name is not one of HTML. */
export function htmlAdvice(name: string): string | null {
  const lower = name.toLowerCase()
  const advice = Object.hasOwn(htmlInstead, lower) ? htmlInstead[lower] : undefined
  const base = /^(?:[a-z]+[:.-])[\w:.-]*$/.test(lower)
  if (/^[A-Z]/.test(name) && !advice && !otherHtml.has(lower)) return null
  if (!advice && !otherHtml.has(lower) && !base) return null
  return `Không dùng được thẻ HTML <${name.slice(0, 40)}>. ${advice ?? 'Viết bằng Markdown, hoặc dùng một thành phần của bài học.'}`
}
