import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { AskForCode } from '#app/ui/ask-for-code.tsx'
import { Awning } from '#app/ui/awning/awning.tsx'
import { MainButton } from '#app/ui/buttons/main-button.tsx'
import { CertificatesScreen } from '#app/ui/certificate/certificates-screen.tsx'
import { ShareCertificate } from '#app/ui/certificate/share-certificate.tsx'
import { ContactPart } from '#app/ui/contact-part.tsx'
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx'
import { ErrorBox } from '#app/ui/form/error-box.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Learned } from '#app/ui/home/learned.tsx'
import { QuestionResult } from '#app/ui/quiz/question-result.tsx'
import { StaffTable } from '#app/ui/staff/staff-table.tsx'
import { adminWords } from '#app/ui/words/admin.ts'
import { homeWords } from '#app/ui/words/home.ts'
import { LanguageContext } from '#app/ui/words/language-context.ts'
import { lessonWords } from '#app/ui/words/lesson.ts'
import { quizWords } from '#app/ui/words/quiz.ts'

const draw = (part: ReactElement) => renderToStaticMarkup(part)

describe('a field', () => {
  const html = draw(
    createElement(TextField, { name: 'phone', label: 'Số điện thoại', hint: 'Để đăng nhập', error: 'Cần đủ 10 số' }),
  )
  test('stands in the order label, hint, control, message', () => {
    const places = ['<label for="phone"', 'id="phone-hint"', '<input id="phone"', 'id="phone-error"'].map((part) =>
      html.indexOf(part),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  test('ties hint and message to the control', () => {
    expect(html).toContain('aria-describedby="phone-hint phone-error"')
    expect(html).toContain('aria-invalid="true"')
  })
  test('says nothing of errors when there is none', () => {
    const calm = draw(createElement(TextField, { name: 'phone', label: 'Số điện thoại' }))
    expect(calm).not.toMatch(/aria-|class="field bad"/)
  })
})

describe('the error box', () => {
  const faults = [
    { fieldId: 'phone', message: 'Số điện thoại còn thiếu một số' },
    { fieldId: 'sex', message: 'Chưa chọn giới tính' },
    { fieldId: 'consent', message: 'Chưa đồng ý' },
  ]
  test('counts, says what is kept, leads to each field', () => {
    const html = draw(createElement(ErrorBox, { faults }))
    expect(html).toContain('Còn ba chỗ cần sửa')
    expect(html).toContain('Những gì bạn đã điền vẫn còn nguyên.')
    for (const fault of faults) expect(html).toContain(`href="#${fault.fieldId}"`)
  })
  test('its links find rows and boxes too', () => {
    const options = [
      { value: 'f', label: 'Nữ' },
      { value: 'm', label: 'Nam' },
    ]
    expect(
      draw(createElement(RadioRows, { name: 'sex', legend: 'Giới tính', options })).match(/id="sex"/g),
    ).toHaveLength(1)
    expect(draw(createElement(CheckboxField, { name: 'consent', label: 'Đồng ý' }))).toContain('id="consent"')
  })
  test('is not there without faults', () => {
    expect(draw(createElement(ErrorBox, { faults: [] }))).toBe('')
  })
  test('speaks the language of the page', () => {
    const box = createElement(ErrorBox, { faults })
    expect(draw(createElement(LanguageContext.Provider, { value: 'en' }, box))).toContain('3 things left to correct')
  })
})

test('a button that is on its way keeps the focus and says so', () => {
  const onItsWay = { pending: true, children: 'Gửi' }
  const html = draw(createElement(MainButton, onItsWay))
  expect(html).toContain('aria-disabled="true"')
  expect(html).not.toContain(' disabled')
  expect(html).toContain('Đang gửi…')
})

test('the awning says in words what it shows', () => {
  const html = draw(createElement(Awning, { lessons: [true, false, false], now: 1 }))
  expect(html).toContain('aria-label="Đã học 1/3 bài"')
  expect(html.match(/class="(done|now)"/g)).toEqual(['class="done"', 'class="now"'])
})

test('of one choice that is wrong, the right one is named first, then why, then what was wrong with the one chosen', () => {
  const html = draw(
    createElement(QuestionResult, {
      question: {
        ...{ id: 'q', number: 1, kind: 'single', promptHtml: '<p>?</p>', unit: null, example: null, points: 1 },
        choices: [
          { id: 'a', html: 'Nước <b>mắm</b> &amp; ruốc.' },
          { id: 'b', html: 'Cá khô' },
        ],
        given: { choices: ['b'] },
        verdict: 'wrong',
        explanation: {
          ...{ rightChoices: ['a'], rightAnswer: null, why: null, source: null },
          whys: { a: 'Lãi nhất.', b: 'Lãi ít hơn.' },
        },
      },
    }),
  )
  const said = ['Đáp án đúng: “Nước mắm &amp; ruốc”.', 'Lãi nhất.', 'Ý bạn chọn: Lãi ít hơn.'].map((words) =>
    html.indexOf(words),
  )
  expect(said).not.toContain(-1)
  expect(said).toEqual([...said].sort((one, other) => one - other))
})

test('a right choice that was missed has a word of its own and no tick: ticked is what was chosen', () => {
  const choices = ['a', 'b', 'c'].map((id) => ({ id, html: `câu ${id}` }))
  const markOf = (kind: 'single' | 'multiple', chosen: Array<string>) => {
    const question = {
      ...{ id: 'q', number: 1, kind, promptHtml: '<p>?</p>', unit: null, example: null, points: 1, choices },
      ...{ given: { choices: chosen }, verdict: 'wrong' as const },
      explanation: { rightChoices: ['a', 'c'], rightAnswer: null, why: null, source: null, whys: {} },
    }
    const html = draw(createElement(QuestionResult, { question }))
    const items = html.split('<li').slice(1)
    return items.map((item) => [/#i-(check|cross)/.exec(item)?.[1] ?? 'empty', /<small>(.*?)<\/small>/.exec(item)?.[1]])
  }
  expect(markOf('multiple', ['a', 'b'])).toEqual([
    ['check', 'Bạn chọn, đúng'],
    ['cross', 'Bạn chọn, ý này chưa đúng'],
    ['empty', 'Ý này đúng, bạn chưa chọn'],
  ])
  expect(markOf('single', ['b'])[0]).toEqual(['empty', 'Đáp án đúng, bạn không chọn'])
})

test('of several choices half right, the box counts and each choice has its own reason', () => {
  const why = (id: string) => `vì ${id}`
  const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, html: `câu ${id}` }))
  const html = draw(
    createElement(QuestionResult, {
      question: {
        ...{
          id: 'q',
          number: 1,
          kind: 'multiple',
          promptHtml: '<p>?</p>',
          points: 1,
          unit: null,
          example: null,
          choices,
        },
        given: { choices: ['a', 'b'] },
        verdict: 'partly',
        explanation: {
          ...{ rightChoices: ['a', 'c'], rightAnswer: null, why: null, source: null },
          whys: { a: why('a'), b: why('b'), c: why('c'), d: why('d') },
        },
      },
    }),
  )
  const [box = '', list = ''] = html.split('<ul class="choices">')
  expect(box).toContain('Trong 2\u00a0ý bạn chọn, có 1\u00a0ý đúng. Còn sót 1\u00a0ý đúng.')
  expect(box).not.toContain('vì b')
  const items = list.split('<li').slice(1)
  expect(items[1]).toMatch(/ý này chưa đúng.*vì b/)
  expect(items[2]).toMatch(/bạn chưa chọn.*vì c/)
  expect(items[3]).toContain('vì d')
})

test('without JavaScript a certificate’s address can be read and copied, and no button is there that would do nothing', () => {
  const html = draw(createElement(ShareCertificate, { address: 'https://vidu.vn/verify/7K4M-2Q9T', title: 'Bán cam' }))
  expect(html).toContain('<a href="https://vidu.vn/verify/7K4M-2Q9T">vidu.vn/verify/7K4M-2Q9T</a>')
  expect(html).not.toContain('<button')
})

describe('how many have learned', () => {
  const textOf = (figures: Parameters<typeof Learned>[0]['figures']) =>
    draw(createElement(Learned, { figures }))
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u00a0', ' ')
  const until = '2026-11-30'
  test('says how many of them live in the communes when not all do', () => {
    expect(textOf({ people: 1703, peopleInCommunes: 1673, communes: 60, until })).toBe(
      '1.703người đã học, trong đó 1.673 người ở 60 xã, phường trong tỉnh, tính đến 30/11/2026.',
    )
  })
  test('says it simply when all do, or nobody', () => {
    expect(textOf({ people: 20, peopleInCommunes: 20, communes: 3, until })).toBe(
      '20người đã học ở 3 xã, phường trong tỉnh, tính đến 30/11/2026.',
    )
    expect(textOf({ people: 2, peopleInCommunes: 0, communes: 0, until })).toBe('2người đã học, tính đến 30/11/2026.')
  })
  test('in English, one is one', () => {
    expect([1, 2].map(homeWords.en.learnedIn)).toEqual(['person has learned in', 'people have learned in'])
  })
})

test.each([
  [quizWords.en.left(1), 'You have 1 try left.'],
  [quizWords.en.missing(1), 'One question is not answered yet'],
  [quizWords.en.limit(1), 'One try a day; the best counts.'],
  [quizWords.en.picks(1, 1, 0), 'What you chose is right. Why is told below each.'],
  [lessonWords.en.minutes(1), '1 minute'],
  [lessonWords.en.quizTitle(1), 'Quick check: 1 question'],
  [adminWords.en.found('1', false), '1 fits'],
])('in English, one is one: %s', (text, right) => {
  expect(text).toBe(right)
})

describe('whom somebody asks for a reset code', () => {
  const ask = (phone: string | null) => draw(createElement(AskForCode, { phone }))
  test('by the number that the settings name', () => {
    expect(ask('0239 385 5555')).toMatch(
      /^Gọi <a href="tel:02393855555"[^>]*>0239 385 5555<\/a> hoặc ghé trụ sở xã, phường/,
    )
  })
  test('without one, by the page that says where we are found', () => {
    expect(ask(null)).toMatch(
      /^Ghé trụ sở xã, phường nơi bạn ở\. <a [^>]*href="\/privacy#contact"[^>]*>Xem nơi liên hệ<\/a>$/,
    )
  })
})

describe('how the office is reached about personal data', () => {
  test('by what the settings name', () => {
    const html = draw(createElement(ContactPart, { phone: '0239 385 5555', email: 'dulieu@example.vn' }))
    expect(html).toContain('href="tel:02393855555"')
    expect(html).toContain('href="mailto:dulieu@example.vn"')
    expect(html).not.toContain('Bạn đến gặp')
  })
  test('in person where they name nothing', () => {
    const html = draw(createElement(ContactPart, { phone: null, email: null }))
    expect(html).toContain('Sở Khoa học và Công nghệ tỉnh Hà Tĩnh')
  })
})

describe('the empty place of certificates', () => {
  const screen = (nearest: Parameters<typeof CertificatesScreen>[0]['nearest']) =>
    draw(createElement(CertificatesScreen, { certificates: [], next: null, nearest }))
  const lessons = [true, true, false]
  const course = { title: 'Livestream TikTok Shop', lessons, total: 3 }
  test('hangs the awning of the course nearest to one, and goes on with its lesson', () => {
    const next = { kind: 'lesson', to: '/learn/x/y', number: 3, title: 'Y' } as const
    const html = screen({ ...course, done: 2, next })
    expect(html.match(/<i( class="\w+")?>/g)).toEqual(['<i class="done">', '<i class="done">', '<i class="now">'])
    expect(html).toContain('Gần nhất: Livestream TikTok\u00a0Shop, còn 1\u00a0bài.')
    expect(html).toMatch(/href="\/learn\/x\/y"[^>]*>Học tiếp bài\u00a03/)
  })
  test('whose lessons are all done, leads to its test', () => {
    const next = { kind: 'final_test', to: '/learn/x/t/quiz', number: 3, title: 'T' } as const
    const html = screen({ ...course, lessons: [true, true, true], done: 3, next })
    expect(html).toContain('còn bài kiểm tra cuối khoá')
    expect(html).toMatch(/href="\/learn\/x\/t\/quiz"[^>]*>Làm bài kiểm tra/)
    expect(html).not.toContain('class="now"')
  })
  test('has none for somebody in no course', () => {
    expect(screen(null)).not.toContain('awning')
    expect(screen(null)).toContain('href="/courses"')
  })
})

test('what stands under a name on a phone parts after its dots, never before', () => {
  const columns = ['a', 'b', 'c'].map((key) => ({ key, heading: key, under: key !== 'a', cell: () => key }))
  const html = draw(createElement(StaffTable, { caption: 'x', columns, rows: [1], rowKey: String, empty: null }))
  expect(html).toContain('<span class="cell-under">b\u00a0· c</span>')
})
