import { expect, test } from 'vitest'
import { getDataCopy } from '#app/domain/privacy/index.server.ts'
import { listCopyTitles } from '#app/routes/me/copy-titles.server.ts'
import { drawCopy } from '#app/routes/me/draw-copy.ts'
import { viewCopy } from '#app/routes/me/view-copy.ts'
import { escapeText } from '#app/ui/escape-text.ts'
import { dataCopyWords } from '#app/ui/words/data-copy.ts'
import { createWorld, someoneWithEverything } from './fixture.ts'

/** Every field with what it holds, lists and parts gone through. */
function leavesOf(value: unknown, key = ''): Array<[string, unknown]> {
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, key))
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return Object.entries(value).flatMap(([name, one]) => leavesOf(one, name))
  return value === null ? [] : [[key, value]]
}

test('the file says everything of the copy, in words of either language', async () => {
  const world = await createWorld()
  const { actor, personId } = await someoneWithEverything(world)
  const copy = await getDataCopy({ ...world.ctx, actor }, personId)
  const titles = await listCopyTitles(world.ctx, personId)
  for (const language of ['vi', 'en'] as const) {
    const { head, keys } = dataCopyWords[language]
    const file = viewCopy(copy, { at: new Date('2026-11-24T03:00:00Z'), language, titles })
    const leaves = leavesOf(file)
    const named = new Set<string>([...Object.values(keys), head.about, head.madeAt, head.notice])
    expect(leaves.filter(([key]) => !named.has(key))).toEqual([])
    // Two fields under one name would be one: nothing is lost.
    expect(leaves.length).toBe(leavesOf(copy).length + 4)
    const page = drawCopy(file, { title: head.title, language })
    expect(leaves.filter(([, value]) => value !== '' && !page.includes(escapeText(String(value))))).toEqual([])
    const coded = /^[a-z]+(_[a-z]+)+$|^person\.|^(female|household|web|province)$/
    const untold = leaves.filter(([, value]) => typeof value === 'string' && coded.test(value))
    expect(language === 'en' ? untold.filter(([, value]) => value !== 'female') : untold).toEqual([])
  }
  const file = viewCopy(copy, { at: new Date('2026-11-24T03:00:00Z'), language: 'vi', titles })
  expect(file).toMatchObject({
    'Lấy lúc': '2026-11-24 10:00:00',
    Người: { 'Họ và tên': 'Nguyễn Thị Hạnh', 'Giới tính': 'nữ' },
    'Nơi ở và nơi bán hàng': [{ 'Xã, phường': 'xã Hương Khê', 'Loại hình': 'hộ kinh doanh' }],
    'Các lần đăng nhập còn hiệu lực': [
      { Máy: 'Chrome · Android', 'Đăng nhập ngày': expect.stringMatching(/^20\d\d-\d\d-\d\d$/) },
    ],
    'Khoá đã vào': [{ 'Khoá học': 'Bán cam trên sàn', 'Bài mở gần nhất': 'Chọn hàng' }],
    'Bài đã mở': [{ Bài: expect.stringMatching(/^(Chọn hàng|Tính giá sàn)$/) }, { Bài: expect.stringMatching(/ /) }],
    'Lượt làm bài': [
      { 'Bài kiểm tra': 'Kiểm tra cuối khoá' },
      {},
      {
        ...{ 'Khoá học': 'Bán cam trên sàn', 'Bài kiểm tra': 'Chọn hàng' },
        'Câu trả lời': [{ 'Bạn trả lời': 'Bán ngay', 'Trả lời lúc': '2026-11-24 10:00:00' }],
      },
    ],
  })
})

test('nothing that somebody typed becomes markup in the page of a copy; what is empty is left out', () => {
  const typed = '<script>alert(1)</script> & "cam"'
  const page = drawCopy(
    { Người: { 'Họ và tên': typed }, Lượt: [{ a: typed }, { a: 2 }], Rỗng: [], Trống: {} },
    {
      ...{ title: typed, language: 'vi' },
    },
  )
  expect(page).not.toContain('<script>')
  expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;cam&quot;/g)).toHaveLength(4)
  expect(page).not.toMatch(/Rỗng|Trống/)
})
