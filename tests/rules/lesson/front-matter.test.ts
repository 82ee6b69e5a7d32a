import { describe, expect, test } from 'vitest'
import { parseCourse, parseFinalTest, parseLesson } from '#app/domain/lesson/index.ts'
import { context } from './lesson-source.ts'

type Parsed = ReturnType<typeof parseLesson> | ReturnType<typeof parseCourse>

function places(parsed: Parsed): Array<string> {
  return parsed.ok ? [] : parsed.faults.map(({ line, column, code }) => `${line}:${column} ${code}`)
}

function messages(parsed: Parsed): string {
  return parsed.ok ? '' : parsed.faults.map(({ message }) => message).join('\n')
}

function lesson(yaml: string, body = 'a'): ReturnType<typeof parseLesson> {
  return parseLesson(`---\n${yaml}\n---\n${body}`, context)
}

const course = [
  'title: Livestream',
  'summary: Một câu.',
  'platforms: [tiktok_shop]',
  'level: beginner',
  'audience: [household, cooperative]',
  'outcomes:',
  '  - Làm được một việc',
  'chapters:',
  '  - slug: chuan-bi',
  '    title: Chuẩn bị',
  '    lessons: [chon-hang, tinh-gia]',
  '  - slug: len-song',
  '    title: Lên sóng',
  '    lessons: [mo-dau]',
]

function courseWith(line: number, text: string): ReturnType<typeof parseCourse> {
  return parseCourse(`---\n${course.with(line, text).join('\n')}\n---\nGiới thiệu.`, context)
}

describe('a lesson', () => {
  test('is read with all it says', () => {
    const parsed = lesson('title: "Giá:  sàn"\nminutes: 12\nsummary: Một câu.\nid: gia-san')
    expect(parsed).toMatchObject({
      ok: true,
      document: { kind: 'lesson', title: 'Giá: sàn', minutes: 12, summary: 'Một câu.', id: 'gia-san' },
    })
  })

  test('may leave out summary and id, and have comments', () => {
    expect(lesson('title: Giá # chú thích\nminutes: 5')).toMatchObject({
      ok: true,
      document: { title: 'Giá', summary: null, id: null },
    })
  })

  test.each([
    ['', ['1:1 front-matter', '1:1 front-matter'], '“title”'],
    ['title: A\nminutes: mười', ['3:10 front-matter'], 'minutes: 10'],
    ['title: A\nminutes: 0', ['3:10 front-matter'], 'từ 1 đến 600'],
    ['title: A\nminutes: 1.5', ['3:10 front-matter'], 'nguyên'],
    ['title: 12\nminutes: 1', ['2:8 front-matter'], '“title”'],
    ['title: A\nminutes: 1\nid: Giá sàn', ['4:5 front-matter'], 'không dấu'],
    ['title: A\nminutes: 1\nid: ../a', ['4:5 front-matter'], 'không dấu'],
    ['title: A\nminute: 1', ['1:1 front-matter', '3:1 front-matter-key'], 'title, minutes, summary, id'],
    ['title: A\ntitle: B\nminutes: 1', ['3:1 front-matter-yaml'], 'hai lần'],
    ['title: Live: bắt đầu\nminutes: 1', ['2:8 front-matter-yaml'], 'ngoặc kép'],
    ['title: "A\nminutes: 1', ['4:1 front-matter-yaml'], 'ngoặc'],
    ['title: &a A\nsummary: *a\nminutes: 1', ['2:11 front-matter-alias', '3:10 front-matter-alias'], 'YAML'],
    ['title: !!js/function "x"\nminutes: 1', ['2:8 front-matter-yaml'], 'ngoặc kép'],
    ['chỉ là chữ', ['1:1 front-matter'], 'mỗi dòng một mục'],
    ['- a\n- b', ['1:1 front-matter'], 'mỗi dòng một mục'],
    ['__proto__: 1\ntitle: A\nminutes: 1', ['2:1 front-matter-key'], '__proto__'],
  ])('%j is refused in its own line', (yaml, expected, advice) => {
    const parsed = lesson(yaml)
    expect(places(parsed)).toEqual(expected)
    expect(messages(parsed)).toContain(advice)
  })

  test('without front matter is told how to begin', () => {
    const parsed = parseLesson('Chào bạn.', context)
    expect(places(parsed)).toEqual(['1:1 front-matter-missing'])
  })

  test('shows faults of front matter and body together', () => {
    expect(places(lesson('title: A\nminutes: x', 'b <5\n\n{c}'))).toEqual([
      '3:10 front-matter',
      '5:3 less-than',
      '7:1 brace',
    ])
  })

  test('a rule of three hyphens in the text is not front matter', () => {
    const parsed = lesson('title: A\nminutes: 1', 'một\n\n---\n\nhai')
    expect(parsed).toMatchObject({ ok: true, document: { segments: [{ html: '<p>một</p>\n<hr>\n<p>hai</p>' }] } })
  })

  test('endless nesting in front matter is refused, not followed', () => {
    expect(places(lesson(`title: ${'['.repeat(15_000)}\nminutes: 1`)).length).toBeGreaterThan(0)
    expect(places(lesson(`title: ${'a'.repeat(30_000)}\nminutes: 1`))).toEqual(['2:1 front-matter-size'])
  })
})

describe('a course', () => {
  test('is read with its outline and introduction', () => {
    expect(courseWith(0, 'title: Livestream')).toMatchObject({
      ok: true,
      document: {
        kind: 'course',
        finalTest: null,
        platforms: ['tiktok_shop'],
        audience: ['household', 'cooperative'],
        chapters: [{ slug: 'chuan-bi', lessons: ['chon-hang', 'tinh-gia'] }, { slug: 'len-song' }],
        segments: [{ kind: 'html', html: '<p>Giới thiệu.</p>' }],
      },
    })
  })

  test.each([
    [2, 'platforms: [lazada]', ['4:13 front-matter'], 'tiktok_shop, shopee'],
    [2, 'platforms: []', ['4:12 front-matter'], 'danh sách'],
    [3, 'level: easy', ['5:8 front-matter'], 'beginner, intermediate, advanced'],
    [4, 'audience: household', ['6:11 front-matter'], 'danh sách'],
    [10, '    lessons: [chon-hang, chon-hang]', ['12:26 front-matter'], 'hai lần'],
    [13, '    lessons: [tinh-gia]', ['15:15 front-matter'], 'hai lần'],
    [11, '  - slug: chuan-bi', ['13:11 front-matter'], 'Hai chương'],
    [10, '    lessons: [chon hang]', ['12:15 front-matter'], 'không dấu'],
    [10, '    lesson: [chon-hang]', ['10:5 front-matter', '12:5 front-matter-key'], 'lessons'],
    [0, 'title: A\nshortTitle: Livestream TikTok Shop hay', ['3:13 front-matter'], 'dài quá 24 ký tự. Viết gọn lại'],
    [0, 'title: A\nshortTitle: ""', ['3:13 front-matter'], 'Livestream TikTok Shop'],
    [0, 'title: A\nfinalTest: mo-dau', ['3:12 front-matter'], 'trùng slug'],
  ])('line %i as %j is refused', (line, text, expected, advice) => {
    const parsed = courseWith(line, text)
    expect(places(parsed)).toEqual(expected)
    expect(messages(parsed)).toContain(advice)
  })

  test('may have a short title for narrow places', () => {
    expect(courseWith(0, 'title: A')).toMatchObject({ document: { shortTitle: null } })
    expect(courseWith(0, 'title: A\nshortTitle: Livestream TikTok Shop')).toMatchObject({
      document: { title: 'A', shortTitle: 'Livestream TikTok Shop' },
    })
  })

  test('its introduction asks nothing of the learner', () => {
    const parsed = parseCourse(`---\n${course.join('\n')}\n---\n<Checklist id="a">\n- [ ] b\n</Checklist>`, context)
    expect(places(parsed)).toEqual(['17:1 course-introduction'])
  })
})

describe('a final test', () => {
  const quiz =
    '<Quiz id="cuoi" draw="1" feedback="end"><Question id="a" kind="true-false" answer="true">Đúng không?</Question></Quiz>'
  const final = (body: string) => parseFinalTest(`---\ntitle: Kiểm tra\nminutes: 20\n---\n${body}`, context)

  test('is one quiz', () => {
    expect(final(quiz)).toMatchObject({
      ok: true,
      document: { segments: [{ kind: 'quiz', quizId: 'cuoi' }], quizzes: [{ draw: 1, feedback: 'end' }] },
    })
  })

  test('is nothing else', () => {
    expect(places(final(`Lời dẫn.\n\n${quiz}`))).toEqual(['5:1 final-test'])
    expect(places(final(`${quiz}\n\n${quiz.replace('cuoi', 'nua')}`))).toEqual(['7:1 final-test'])
    expect(places(final(''))).toEqual(['1:1 final-test'])
  })
})
