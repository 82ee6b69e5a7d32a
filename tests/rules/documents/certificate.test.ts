import { expect, test } from 'vitest'
import { createCertificatePrinter } from '#app/adapters/documents/index.server.ts'
import { readPdf } from './pdf-text.ts'

const print = async (holderName: string, issuedAt = '2026-11-24T03:00:00Z') =>
  readPdf(
    await createCertificatePrinter().print({
      certificate: {
        personId: '',
        id: '',
        courseKey: '',
        courseRevisionId: '',
        code: '7K4M-2Q9T',
        holderName,
        holderLine: 'Hộ kinh doanh Cam Hạnh, xã Hương Khê, tỉnh Hà Tĩnh',
        courseTitle: 'Livestream bán hàng: từ chuẩn bị đến chốt đơn',
        lessonCount: 9,
        issuedAt: new Date(issuedAt),
        revokedAt: null,
        erasedAt: null,
      },
      office: 'Sở Khoa học và Công nghệ',
      province: 'tỉnh Hà Tĩnh',
      checkUrl: 'https://example.vn/verify/7K4M-2Q9T',
    }),
  )

test('one sheet of A4 across, tagged and in Vietnamese, that says whose it is and for what', async () => {
  const { plain, text } = await print('Nguyễn Thị Hạnh')
  expect(plain.match(/\/Type \/Page\b/g)).toHaveLength(1)
  const title = Buffer.from('\ufeffLivestream bán hàng: từ chuẩn bị đến chốt đơn: Nguyễn Thị Hạnh', 'utf16le').swap16()
  const unescaped = plain.replace(/\\([()\\])/g, '$1')
  for (const part of ['/MediaBox [0 0 841.89 595.28]', '/Marked true', '/Lang (vi)', title.toString('latin1')])
    expect(unescaped.includes(part), part).toBe(true)
  for (const words of [
    'Nguyễn Thị Hạnh',
    'xã Hương Khê',
    'đủ 9 bài',
    'ngày 24 tháng 11 năm 2026',
    'GIÁM ĐỐC',
    'Số 7K4M-2Q9T',
  ])
    expect(text).toContain(words)
})

test('letters put together from marks come out whole', async () => {
  const name = 'Đặng Thị Quỳnh Hương'
  expect((await print(name.normalize('NFD'))).text).toContain(name)
})

test('a name of a hundred letters is there to its end, on the same one sheet', async () => {
  const name = `${'Nguyễn '.repeat(13)}Thị Hạnh`
  const { plain, text } = await print(name)
  expect(text.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''))
  expect(plain.match(/\/Type \/Page\b/g)).toHaveLength(1)
})

test('the day is that of Vietnam, written as official papers do', async () => {
  expect((await print('Hạnh', '2027-02-04T17:00:00Z')).text).toContain('ngày 05 tháng 02 năm 2027')
})
