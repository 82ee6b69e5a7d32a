import { describe, expect, test } from 'vitest'
import type { LessonDocument, QuestionSpec } from '#app/domain/lesson/index.ts'
import { lessonOf, read } from '../lesson/lesson-source.ts'
import {
  finalTestProblems,
  habitProblems,
  idProblems,
  lessonProblems,
  outlineProblems,
  pictureProblems,
  unusedProblems,
} from './course-rules.ts'
import { proseOf } from './prose-of.ts'

const chapter = (slug: string, lessons: number) => ({
  slug,
  title: slug,
  lessons: Array.from({ length: lessons }, (_, place) => `${slug}-${place + 1}`),
})
const pathsOf = (chapters: Array<ReturnType<typeof chapter>>) =>
  chapters.flatMap(({ slug, lessons }) => lessons.map((lesson) => `${slug}/${lesson}`))

describe('the measure of a course', () => {
  test('8 lessons in 3 or 4 chapters, and no lesson outside the outline', () => {
    const good = [chapter('a', 3), chapter('b', 3), chapter('c', 2)]
    expect(outlineProblems({ chapters: good }, pathsOf(good))).toEqual([])
    const two = [chapter('a', 4), chapter('b', 4)]
    expect(outlineProblems({ chapters: two }, pathsOf(two))).toEqual(['2 chapters, not 3 or 4'])
    const five = ['a', 'b', 'c', 'd', 'e'].map((slug) => chapter(slug, 2))
    expect(outlineProblems({ chapters: five }, pathsOf(five))).toEqual(['5 chapters, not 3 or 4'])
    const seven = [chapter('a', 3), chapter('b', 3), chapter('c', 1)]
    expect(outlineProblems({ chapters: seven }, [...pathsOf(seven), 'c/thua'])).toEqual([
      '7 lessons, fewer than 8',
      'c/thua is not in the outline',
    ])
  })

  test('600 to 1,200 words, as the parser counts them, and a quiz', () => {
    const quizzes = quizOf(1)
    for (const words of [600, 1200]) expect(lessonProblems({ words, quizzes })).toEqual([])
    for (const words of [599, 1201])
      expect(lessonProblems({ words, quizzes })).toEqual([`${words} words, not 600 to 1,200`])
    expect(lessonProblems({ words: 600, quizzes: [] })).toEqual(['no quiz'])
  })

  test('a final test draws 15 of 30 or more and explains at its end', () => {
    expect(finalTestProblems({ quizzes: quizOf(30, ' draw="15" feedback="end"') })).toEqual([])
    expect(finalTestProblems({ quizzes: quizOf(29, ' draw="14"') })).toEqual([
      'draws 14, not 15',
      '29 questions, fewer than 30',
      'explains before its end',
    ])
    expect(finalTestProblems({ quizzes: quizOf(30, ' feedback="end"') })).toEqual(['draws all, not 15'])
    expect(finalTestProblems({ quizzes: [] })).toEqual(['no quiz'])
  })

  test('ids of quizzes and checklists stand once', () => {
    const lesson = read(
      `<Quiz id="a">\n${question(0, 'x', 'y')}\n</Quiz>\n\n<Checklist id="b">\n- [ ] việc\n</Checklist>`,
    )
    expect(idProblems([lesson])).toEqual([])
    expect(idProblems([lesson, lesson])).toEqual(['quiz a stands twice', 'checklist b stands twice'])
  })
})

describe('what a habit earns', () => {
  const mixed = ['dài nhất ở đây', 'ngắn', 'vừa vừa'] as const
  const questions = (...rights: Array<number>) =>
    read(`<Quiz id="a">\n${rights.map((right, place) => question(right, ...mixed, place)).join('\n')}\n</Quiz>`)
      .quizzes[0]?.questions as Array<QuestionSpec>

  test('at most 40 % is well, more is named', () => {
    expect(habitProblems(questions(0, 0, 0, 0, 1, 1, 1, 1, 2, 2))).toEqual([])
    expect(habitProblems(questions(0, 0, 0, 0, 0, 1, 1, 1, 2, 2))).toEqual([
      'always the longest choice earns 50 %',
      'always the first choice earns 50 %',
    ])
    expect(habitProblems(questions(0, 0, 1, 1, 1, 1, 1, 2, 2, 2))).toEqual(['always the shortest choice earns 50 %'])
  })

  test('a few questions are no measure', () => {
    expect(habitProblems(questions(0, 1, 2))).toEqual(['3 single-choice questions, too few to judge'])
  })
})

describe('pictures and films', () => {
  const { pictures } = proseOf(
    lessonOf(
      [
        '<Video id="video/gioi-thieu" caption="Giới thiệu"/>',
        '<Video id="video/khac"/>',
        '<Figure src="figures/a.svg" alt="Hai thùng hàng đặt trên cân"/>',
        '<Figure src="figures/b.svg" alt="Ảnh"/>',
        '![](figures/c.svg)',
      ].join('\n\n'),
    ),
  )

  test('without words, hardly described, or without subtitles are named', () => {
    expect(pictureProblems(pictures, (ref) => ref === 'video/gioi-thieu')).toEqual([
      '7: video/khac has no words',
      '7: video/khac has no subtitles',
      '11: figures/b.svg is hardly described',
      '13: figures/c.svg has no words',
    ])
  })

  test('a drawing that nothing shows is named', () => {
    expect(unusedProblems(['figures/a.svg', 'figures/b.svg'], ['figures/a.svg'])).toEqual([
      'figures/b.svg is shown nowhere',
    ])
  })
})

function question(right: number, ...given: [...Array<string>, number] | Array<string>): string {
  const place = typeof given.at(-1) === 'number' ? given.at(-1) : 0
  const choices = given
    .filter((text) => typeof text === 'string')
    .map((text, at) => `<Choice${at === right ? ' correct' : ''}>${text}</Choice>`)
  return `<Question id="q${place}" kind="single">Hỏi?\n${choices.join('\n')}</Question>`
}

function quizOf(count: number, attributes = ''): LessonDocument['quizzes'] {
  const asked = Array.from({ length: count }, (_, place) => question(0, 'một', 'hai', place))
  return read(`<Quiz id="thu"${attributes}>\n${asked.join('\n')}\n</Quiz>`).quizzes
}
