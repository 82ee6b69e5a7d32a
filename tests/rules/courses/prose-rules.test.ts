import { describe, expect, test } from 'vitest'
import { lessonOf } from '../lesson/lesson-source.ts'
import { passagesOf, proseOf } from './prose-of.ts'
import { longSentences, sentencesOf, stiffWords, typedBadly, vanishedProvinces, writtenBadly } from './prose-rules.ts'

describe('what is read of a lesson', () => {
  test('words with their line and where they stand, attributes too', () => {
    const { passages } = proseOf(
      lessonOf(
        [
          'Một câu.',
          '',
          '<Fact title="Tên" source="Luật" checked="2026-11-24">',
          'Luật nói.',
          '</Fact>',
          '',
          '<Quiz id="a">',
          '<Question id="b" kind="single" source="Luật" checked="2026-11-24" why="Vì.">',
          'Hỏi?',
          '<Choice correct>Đúng</Choice>',
          '<Choice why="Nhầm.">Sai</Choice>',
          '</Question>',
          '<Question id="c" kind="order">Xếp.<Choice>Trước</Choice><Choice>Sau</Choice></Question>',
          '</Quiz>',
        ].join('\n'),
      ),
    )
    const marks = passages.map(({ line, text, fact, sourced, wrong }) =>
      [line, text, fact && 'fact', sourced && 'sourced', wrong && 'wrong'].filter(Boolean).join(' '),
    )
    expect(marks).toEqual([
      '5 Một câu.',
      '7 Tên fact sourced',
      '8 Luật nói. fact sourced',
      '12 Vì. sourced',
      '13 Hỏi? sourced',
      '14 Đúng sourced',
      '15 Nhầm. sourced',
      '15 Sai sourced wrong',
      '17 Xếp.',
      '17 Trước',
      '17 Sau',
    ])
  })

  test('sentences end at a mark, also within a quotation, and not in a figure', () => {
    expect(sentencesOf('Giá 1.000 đ. “Còn không?” Chị hỏi. Vâng… còn.\nHết.')).toEqual([
      'Giá 1.000 đ.',
      '“Còn không?”',
      'Chị hỏi.',
      'Vâng… còn.',
      'Hết.',
    ])
  })
})

test('a sentence of 31 words is named, one of 30 is not, and two of 20 are not', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'chữ').join(' ')}.`
  expect(longSentences(passagesOf(words(30), `${words(20)} C${words(20)}`))).toEqual([])
  expect(longSentences(passagesOf(words(31)))).toEqual([`1: 31 words: ${words(31)}`])
})

test.each([
  'Bạn tiến hành chụp ảnh.',
  'Chị thực hiện việc gói hàng.',
  'Giảm giá nhằm mục đích kéo khách.',
  'Đối với việc giao hàng thì xem đơn.',
  'Quý khách bấm vào giỏ.',
  'Món này vô cùng ngon.',
  'Bánh không những giòn mà còn thơm.',
  'Bánh không chỉ giòn mà còn thơm.',
  'Việc sử dụng cân giúp khách tin.',
  'Đem đến sự hài lòng cho khách.',
  'Khách tin một cách dễ dàng.',
  'Vui lòng chọn cỡ.',
  'Tối ưu hoá trải nghiệm mua hàng.',
])('stiff: %s', (sentence) => {
  expect(stiffWords(passagesOf(sentence))).toHaveLength(1)
  expect(stiffWords(passagesOf(sentence).map((passage) => ({ ...passage, fact: true })))).toEqual([])
})

test.each([
  'Việc đầu tiên là cân thùng.',
  'Chị không chỉ giá, khách không biết bấm đâu.',
  'Mỗi món một việc.',
  'Một cách dùng, không hứa gì.',
  'Sự việc hôm đó.',
])('not stiff: %s', (sentence) => {
  expect(stiffWords(passagesOf(sentence))).toEqual([])
})

test('straight quotation marks and units glued to their number are named', () => {
  expect(typedBadly(passagesOf('Chị nói “còn”, giá 5.000 đ, 10 kg, 6:30, cỡ k1n9.'))).toEqual([])
  expect(typedBadly(passagesOf('Chị nói "còn".', 'Nặng 10kg.', 'Giá 5.000đ.', 'Bớt 15%.'))).toEqual([
    '1: straight quotation marks: Chị nói "còn".',
    '2: “0kg” needs a space: Nặng 10kg.',
    '3: “0đ” needs a space: Giá 5.000đ.',
    '4: “5%” needs a space: Bớt 15%.',
  ])
})

test('letters in pieces, double spaces and units that may fall off the line are named', () => {
  expect(writtenBadly('Cu đơ\u00a0ngon, 5\u00a0kg.\n| a | b |')).toEqual([])
  expect(writtenBadly(`${'Cu đơ'.normalize('NFD')}\nhai  cách\nnặng 5 kg`)).toEqual([
    '1: letters in pieces (not NFC)',
    '2: double space: hai  cách',
    '3: no-break space before the unit: nặng 5 kg',
  ])
})

test('a province merged away is named, unless as the old one', () => {
  const problems = (text: string) => vanishedProvinces([{ line: 1, text }])
  expect(problems('Khách ở Hà Nội, Bình\nDương cũng mua.')).toHaveLength(1)
  expect(problems('Khách ở Bình Dương cũ, nay là Thành phố Hồ Chí Minh.')).toEqual([])
  expect(problems('Khách ở Đồng Nai, Hà Nội.')).toEqual([])
})
