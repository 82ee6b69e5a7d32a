import { describe, expect, test } from 'vitest'
import { answerBias, parseFinalTest } from '#app/domain/lesson/index.ts'
import { context, faultsOf, firstLine, lessonOf, placesOf, questionOf, quizPlaces, read } from './lesson-source.ts'

const two = '<Choice correct why="Vì đông.">20 giờ</Choice>\n<Choice>10 giờ</Choice>'

describe('a quiz is lifted whole', () => {
  test('with what it says and what it leaves out', () => {
    const question = `<Question id="a" kind="single">\nHỏi?\n\n${two}\n</Question>`
    const [said, left] = read(
      `<Quiz id="mot" title="Ôn tập" pass="80" shuffle attempts="3" draw="1" feedback="end">\n${question}\n</Quiz>\n\n<Quiz id="hai">\n${question}\n</Quiz>`,
    ).quizzes
    expect(said).toMatchObject({
      id: 'mot',
      title: 'Ôn tập',
      pass: 80,
      shuffle: true,
      attempts: 3,
      draw: 1,
      feedback: 'end',
    })
    expect(left).toMatchObject({
      id: 'hai',
      title: null,
      pass: 70,
      shuffle: false,
      attempts: null,
      draw: null,
      feedback: 'each',
    })
  })

  test('single', () => {
    const source = 'source="Luật" checked="2026-11-24" url="https://vidu.vn" why="Cả câu."'
    expect(
      questionOf(
        `<Question id="gio" kind="single" points="2" ${source}>\nLên sóng **lúc nào**?\n\n${two}\n</Question>`,
      ),
    ).toEqual({
      id: 'gio',
      kind: 'single',
      points: 2,
      promptHtml: '<p>Lên sóng <strong>lúc nào</strong>?</p>',
      promptText: 'Lên sóng lúc nào?',
      choices: [
        {
          id: expect.stringMatching(/^c[a-z0-9]{14}$/),
          html: '20 giờ',
          text: '20 giờ',
          correct: true,
          why: 'Vì đông.',
        },
        { id: expect.stringMatching(/^c[a-z0-9]{14}$/), html: '10 giờ', text: '10 giờ', correct: false, why: null },
      ],
      answer: null,
      tolerance: 0,
      unit: null,
      partial: false,
      why: 'Cả câu.',
      source: { title: 'Luật', url: 'https://vidu.vn/', checked: '2026-11-24' },
    })
  })

  test.each([
    [
      '<Question id="a" kind="multiple" partial>Hỏi?\n<Choice correct>b</Choice>\n<Choice correct>c</Choice></Question>',
      { kind: 'multiple', partial: true, promptText: 'Hỏi?' },
    ],
    ['<Question id="a" kind="true-false" answer="false">Đúng?</Question>', { answer: false, choices: [] }],
    [
      '<Question id="a" kind="number" answer="15000" tolerance="0,5" unit="đ">Phí?</Question>',
      { answer: 15000, tolerance: 0.5, unit: 'đ' },
    ],
    ['<Question id="a" kind="number" answer="-1.5">Lãi?</Question>', { answer: -1.5, tolerance: 0 }],
    [
      '<Question id="a" kind="order">Xếp.\n<Choice>một</Choice>\n<Choice>hai</Choice></Question>',
      { choices: [{ text: 'một' }, { text: 'hai' }] },
    ],
  ])('%s', (question, expected) => {
    expect(questionOf(question)).toMatchObject(expected)
  })

  test('a prompt may show a figure and a table', () => {
    const { promptHtml } = questionOf(
      `<Question id="a" kind="single">\nNhìn hình.\n\n<Figure src="figures/gia-san.svg" alt="Giá"/>\n\n${two}\n</Question>`,
    )
    expect(promptHtml).toContain('<img src="/media/ab12.svg" alt="Giá"')
  })
})

describe('nothing tells the answer before it is given', () => {
  const lesson = (right: 0 | 1) => {
    const mark = (place: 0 | 1) => (place === right ? ' correct why="Bí mật."' : ' why="Không phải."')
    return read(
      `Đọc.\n\n<Quiz id="q">\n<Question id="a" kind="single">\nHỏi?\n\n<Choice${mark(0)}>một</Choice>\n<Choice${mark(1)}>hai</Choice>\n</Question>\n</Quiz>`,
    )
  }

  test('segments and text are the same whichever choice is right, and hold no question', () => {
    expect(lesson(0).segments).toEqual(lesson(1).segments)
    expect(lesson(0).text).toBe(lesson(1).text)
    expect(JSON.stringify([lesson(0).segments, lesson(0).text])).not.toMatch(/Bí mật|Không phải|Hỏi|một/)
  })

  test('the id of a choice comes from its words, not from its place or its rightness', () => {
    const ids = (quiz: ReturnType<typeof lesson>) => quiz.quizzes[0]?.questions[0]?.choices.map(({ id }) => id)
    expect(ids(lesson(0))).toEqual(ids(lesson(1)))
    const order = (...words: Array<string>) =>
      questionOf(
        `<Question id="a" kind="order">Xếp.\n${words.map((word) => `<Choice>${word}</Choice>`).join('\n')}</Question>`,
      )
    expect(new Set(order('x', 'y', 'z').choices.map(({ id }) => id))).toEqual(
      new Set(order('z', 'x', 'y').choices.map(({ id }) => id)),
    )
  })
})

describe('refused in a question', () => {
  test.each([
    ['<Question id="a" kind="single">Hỏi?\n<Choice>b</Choice>\n<Choice>c</Choice></Question>', ['2:1 correct']],
    [
      '<Question id="a" kind="single">Hỏi?\n<Choice correct>b</Choice>\n<Choice correct>c</Choice></Question>',
      ['2:1 correct'],
    ],
    ['<Question id="a" kind="single">Hỏi?\n<Choice correct>b</Choice></Question>', ['2:1 choices']],
    [`<Question id="a" kind="single">${two}</Question>`, ['2:1 prompt']],
    [`<Question id="a" kind="single" answer="1">Hỏi?\n${two}</Question>`, ['2:1 answer']],
    [`<Question id="a" kind="single" partial>Hỏi?\n${two}</Question>`, ['2:1 answer']],
    [
      '<Question id="a" kind="single">Hỏi?\n<Choice correct>b</Choice>\n<Choice>B</Choice></Question>',
      ['4:1 repeated-choice'],
    ],
    [
      '<Question id="a" kind="single">Hỏi?\n<Choice correct="true">b</Choice>\n<Choice>c</Choice></Question>',
      ['3:9 attribute-value'],
    ],
    [
      '<Question id="a" kind="single">\nHỏi?\n\n<Choice correct>\nb\n\nc\n</Choice>\n<Choice>d</Choice>\n</Question>',
      ['5:1 holds'],
    ],
    [
      '<Question id="a" kind="single">\nHỏi?\n\n<Choice correct></Choice>\n<Choice>d</Choice>\n</Question>',
      ['5:1 empty'],
    ],
    ['<Question id="a" kind="multiple">Hỏi?\n<Choice>b</Choice>\n<Choice>c</Choice></Question>', ['2:1 correct']],
    ['<Question id="a" kind="order">Xếp.\n<Choice correct>b</Choice>\n<Choice>c</Choice></Question>', ['3:1 correct']],
    ['<Question id="a" kind="true-false" answer="đúng">Hỏi?</Question>', ['2:1 answer']],
    ['<Question id="a" kind="true-false">Hỏi?</Question>', ['2:1 answer']],
    ['<Question id="a" kind="true-false" answer="true">Hỏi?\n<Choice>b</Choice></Question>', ['3:1 choices']],
    ['<Question id="a" kind="number" answer="15.000">Phí?</Question>', ['2:1 answer']],
    ['<Question id="a" kind="number" answer="mười">Phí?</Question>', ['2:1 answer']],
    ['<Question id="a" kind="number" answer="1" tolerance="-1">Phí?</Question>', ['2:43 attribute-value']],
    ['<Question id="a" kind="match">Nối.</Question>', ['2:18 attribute-value']],
    ['<Question id="a" kind="text">Gõ.</Question>', ['2:18 attribute-value']],
    ['<Question id="Câu 1" kind="true-false" answer="true">Hỏi?</Question>', ['2:11 attribute-value']],
    ['<Question kind="true-false" answer="true">Hỏi?</Question>', ['2:1 missing-attribute']],
    ['<Question id="a" kind="true-false" answer="true" points="0">Hỏi?</Question>', ['2:50 attribute-value']],
    ['<Question id="a" kind="true-false" answer="true" source="Luật">Hỏi?</Question>', ['2:1 source']],
    ['<Question id="a" kind="true-false" answer="true" url="https://vidu.vn">Hỏi?</Question>', ['2:1 source']],
    [
      '<Question id="a" kind="true-false" answer="true" source="Luật" checked="2027-01-01">Hỏi?</Question>',
      ['2:64 attribute-value'],
    ],
    [`<Question id="a" kind="single">\n<Callout kind="tip">x</Callout>\n\nHỏi?\n\n${two}\n</Question>`, ['3:1 place']],
  ])('%j', (question, places) => {
    expect(quizPlaces(question)).toEqual(places)
  })

  test('kinds that do not exist yet are answered with those that do', () => {
    expect(faultsOf('<Quiz id="q"><Question id="a" kind="match">Nối.</Question></Quiz>')[0]?.message).toContain(
      'single, multiple, true-false, order, number',
    )
  })
})

describe('refused in a quiz', () => {
  const question = (id: string) => `<Question id="${id}" kind="true-false" answer="true">Hỏi?</Question>`
  test.each([
    ['<Quiz id="q"></Quiz>', ['1:1 empty']],
    ['<Quiz id="q"/>', ['1:1 empty']],
    [`<Quiz>\n${question('a')}\n</Quiz>`, ['1:1 missing-attribute']],
    [`<Quiz id="q" pass="120">\n${question('a')}\n</Quiz>`, ['1:14 attribute-value']],
    [`<Quiz id="q" pass="70%">\n${question('a')}\n</Quiz>`, ['1:14 attribute-value']],
    [`<Quiz id="q" shuffle="true">\n${question('a')}\n</Quiz>`, ['1:14 attribute-value']],
    [`<Quiz id="q" draw="2">\n${question('a')}\n</Quiz>`, ['1:1 draw']],
    [`<Quiz id="q">\n${question('a')}\n${question('a')}\n</Quiz>`, ['3:1 repeated-id']],
    [`<Quiz id="q">\n${question('a')}\n</Quiz>\n\n<Quiz id="q">\n${question('a')}\n</Quiz>`, ['5:1 repeated-id']],
    [`<Quiz id="q">\nLời dẫn.\n\n${question('a')}\n</Quiz>`, ['2:1 holds']],
  ])('%j', (body, places) => {
    expect(placesOf(body)).toEqual(places)
  })
})

describe('the lesson that teaches a question', () => {
  const question = (id: string, attributes = '') =>
    `<Question id="${id}" kind="true-false" answer="true"${attributes}>Hỏi?</Question>`
  const sourceOf = (...questions: Array<string>) => lessonOf(`<Quiz id="q">\n${questions.join('\n')}\n</Quiz>`)
  const known = { ...context, lessons: ['chon-hang', 'tinh-gia'] }

  test('is kept in a final test; a question without one says nothing of it', () => {
    const parsed = parseFinalTest(sourceOf(question('a', ' lesson="tinh-gia"'), question('b')), known)
    const questions = parsed.ok ? parsed.document.quizzes[0]?.questions : undefined
    expect(questions?.map(({ lesson }) => lesson)).toEqual(['tinh-gia', undefined])
    expect(JSON.stringify(questions?.[1])).not.toContain('lesson')
  })

  test('is one of the course: each other one is named, with those there are', () => {
    const parsed = parseFinalTest(sourceOf(question('a', ' lesson="tinh-gai"'), question('b', ' lesson="la"')), known)
    expect(parsed.ok ? [] : parsed.faults).toEqual([
      {
        ...{ line: firstLine + 1, column: 50, code: 'unknown-lesson' },
        message: 'Khoá học không có bài “tinh-gai”. Viết một trong: chon-hang, tinh-gia.',
      },
      {
        ...{ line: firstLine + 2, column: 50, code: 'unknown-lesson' },
        message: 'Khoá học không có bài “la”. Viết một trong: chon-hang, tinh-gia.',
      },
    ])
  })

  test('is a slug, and stands in a final test only', () => {
    const parsed = parseFinalTest(sourceOf(question('a', ' lesson="Tính giá"')), known)
    expect(parsed.ok ? [] : parsed.faults.map(({ code }) => code)).toEqual(['attribute-value'])
    expect(quizPlaces(question('a', ' lesson="tinh-gia"'))).toEqual(['2:50 named-lesson'])
  })
})

describe('what a habit earns', () => {
  const single = (right: number, ...texts: Array<string>) =>
    questionOf(
      `<Question id="a" kind="single">Hỏi?\n${texts.map((text, place) => `<Choice${place === right ? ' correct' : ''}>${text}</Choice>`).join('\n')}</Question>`,
    )

  test('is counted in points of single-choice questions', () => {
    const questions = [
      single(0, 'dài nhất', 'ngắn'),
      single(1, 'dài nhất', 'ngắn'),
      { ...single(0, 'a', 'bcd'), points: 2 },
    ]
    expect(answerBias(questions)).toEqual({
      questions: 3,
      points: 4,
      longest: 0.25,
      shortest: 0.75,
      first: 0.75,
    })
  })

  test('is shared where several are as long, and nothing without questions', () => {
    expect(answerBias([single(0, 'ab', 'cd', 'e')])).toMatchObject({ longest: 0.5, shortest: 0 })
    expect(answerBias([single(0, 'a', 'b', 'cd')])).toMatchObject({ longest: 0, shortest: 0.5 })
    expect(answerBias([])).toEqual({ questions: 0, points: 0, longest: 0, shortest: 0, first: 0 })
  })
})
