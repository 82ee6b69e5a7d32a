import { describe, expect, test } from 'vitest'
import { lessonOf } from '../lesson/lesson-source.ts'
import { claimsOutsideFacts, figuresOfFacts, staleAllowances } from './claim-rules.ts'
import { passagesOf, proseOf } from './prose-of.ts'

const given = new Set(['6 %', '17,5 %', '4.620'])

test.each([
  'Theo Nghị định 37/2026/NĐ-CP thì phải có nhãn.',
  'Luật Thương mại điện tử có hiệu lực rồi.',
  'Xem Điều 24 nhé.',
  'Đó là khoản 9 của điều ấy.',
  'Nói thế là luật không cho.',
  'Làm vậy trái quy định.',
  'Đăng sai thì bị phạt 5 triệu.',
  'Chỗ này bắt buộc ghi hạn dùng.',
  'Dưới 1 tỷ thì khỏi nộp thuế.',
  'Shopee thu phí theo nhóm hàng.',
  'TikTok cấm nói chữa bệnh.',
  'Sàn sẽ khoá shop của bạn.',
  'Shopee không bao giờ bù tiền. Sàn có bù.',
  'Phí thanh toán là 7 %.',
  'Hoa hồng 12,5 % với mật ong.',
  'Phí thanh toán 6 %, phí cố định 9 %.',
  'Thuế sàn trừ 2 % mỗi đơn.',
  'Phí hạ tầng 3.000 đ mỗi đơn.',
])('a claim outside a Fact: %s', (sentence) => {
  expect(claimsOutsideFacts(passagesOf(sentence), given)).toHaveLength(1)
})

test.each([
  'Nhân phí 6 % với 100.000 đ là 6.000 đ.',
  'Sàn và thuế giữ 17,5 %, còn lại là của bạn.',
  'Sàn trừ 17,5 % của 119.000 đ.',
  'Phí cố định 4.620 đ một đơn.',
  'Phí sàn: 34 đơn × 30.870 đ',
  'Chị quên phần sàn giữ lại.',
  'Thuế sàn trừ: 34 đơn × 2.250 đ',
  'Giá sàn tính ra 99.000 đ.',
  'Lãi 15 % giá bán.',
  'Bán ngoài 99.000 đ, không phí.',
  'Bài này có ba điều phải nhớ và một khoản hay quên.',
  'Chung một luật: mặt nào cũng có đệm.',
])('no claim: %s', (sentence) => {
  expect(claimsOutsideFacts(passagesOf(sentence), given)).toEqual([])
})

describe('where a claim may stand', () => {
  const claim = 'Shopee thu phí 9 %.'
  const inside = (body: string) => claimsOutsideFacts(proseOf(lessonOf(body)).passages, given)

  test('in a Fact and in a question that names its source; nowhere else', () => {
    expect(inside(claim)).toHaveLength(1)
    expect(inside(`<Callout kind="law">\n${claim}\n</Callout>`)).toHaveLength(1)
    expect(inside(`| a |\n| --- |\n| ${claim} |`)).toHaveLength(1)
    expect(inside(`<Fact source="Bảng phí" checked="2026-11-24">\n${claim}\n</Fact>`)).toEqual([])
    const question = (source: string) =>
      `<Quiz id="a">\n<Question id="b" kind="true-false" answer="true"${source} why="${claim}">Hỏi?</Question>\n</Quiz>`
    expect(inside(question(''))).toHaveLength(1)
    expect(inside(question(' source="Bảng phí" checked="2026-11-24"'))).toEqual([])
  })

  test('a wrong choice claims nothing, a right one and its reason do', () => {
    const choices = (first: string, second: string) =>
      `<Quiz id="a">\n<Question id="b" kind="single">Hỏi?\n${first}\n${second}\n</Question>\n</Quiz>`
    expect(inside(choices('<Choice correct>Đúng</Choice>', `<Choice>${claim}</Choice>`))).toEqual([])
    expect(inside(choices('<Choice correct>Đúng</Choice>', `<Choice why="${claim}">Sai</Choice>`))).toHaveLength(1)
    expect(inside(choices(`<Choice correct>${claim}</Choice>`, '<Choice>Sai</Choice>'))).toHaveLength(1)
  })
})

test('the figures that Facts give are rates and amounts, with any space before the unit', () => {
  const { passages } = proseOf(
    lessonOf('Phí 9 %.\n\n<Fact source="Bảng" checked="2026-11-24">\nPhí 11,5\u00a0%, mỗi đơn 3.000\u00a0đ.\n</Fact>'),
  )
  expect([...figuresOfFacts(passages)]).toEqual(['11,5 %', '3.000'])
})

test('a sentence may be allowed, whole; an allowance that is not used is named', () => {
  const allowed = [{ sentence: 'Sàn sẽ khoá shop của bạn.', because: 'a scammer says it' }]
  expect(claimsOutsideFacts(passagesOf('Họ doạ: Sàn sẽ khoá shop của bạn.'), given, allowed)).toHaveLength(1)
  expect(claimsOutsideFacts(passagesOf('Sàn sẽ khoá shop của bạn.'), given, allowed)).toEqual([])
  expect(staleAllowances(passagesOf('Sàn sẽ khoá shop của bạn.'), allowed)).toEqual([])
  expect(staleAllowances(passagesOf('Câu khác.'), allowed)).toEqual(['not used: Sàn sẽ khoá shop của bạn.'])
})
