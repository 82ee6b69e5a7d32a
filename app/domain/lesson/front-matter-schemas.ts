import { z } from 'zod'
import { tidyText } from '../kernel/index.ts'

type Said = { error: (issue: { input: unknown }) => string }

// Two messages a field: what to write when it is not there, and what when it is wrong.
function say(name: string, write: string): Said {
  return {
    error: ({ input }) =>
      input === undefined || input === null
        ? `Phần khai báo thiếu “${name}”. ${write}`
        : `Mục “${name}” chưa đúng. ${write}`,
  }
}

function text(name: string, most: number, write: string) {
  const said = say(name, write)
  return z
    .string(said)
    .transform(tidyText)
    .pipe(
      z
        .string()
        .min(1, said)
        .max(most, { error: `Mục “${name}” dài quá ${most} ký tự. Viết gọn lại.` }),
    )
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

function slug(name: string) {
  const said = say(name, 'Viết chữ thường không dấu, số và gạch nối, ví dụ: tinh-gia-san.')
  return z.string(said).max(80, said).regex(slugPattern, said)
}

function oneOf<const Values extends readonly [string, ...Array<string>]>(name: string, values: Values) {
  return z.enum(values, say(name, `Viết một trong: ${values.join(', ')}.`))
}

function listOf<Item extends z.ZodType>(name: string, item: Item, most: number) {
  const said = say(name, `Cần một danh sách có từ 1 đến ${most} dòng.`)
  return z.array(item, said).min(1, said).max(most, said)
}

const id = slug('id')
  .optional()
  .transform((value) => value ?? null)
const minutes = say('minutes', 'Viết số phút nguyên từ 1 đến 600, ví dụ: minutes: 10.')

const whole = {
  error: 'Phần khai báo viết mỗi dòng một mục: tên mục, dấu hai chấm, dấu cách, giá trị. Ví dụ: title: Tính giá sàn.',
}

/** What stands at the head of a lesson and of a final test. */
export const lessonFrontMatter = z.strictObject(
  {
    title: text('title', 150, 'Viết tên bài, ví dụ: title: Tính giá sàn.'),
    minutes: z.int(minutes).min(1, minutes).max(600, minutes),
    summary: text('summary', 400, 'Viết một câu nói bài này giúp làm được gì.')
      .optional()
      .transform((value) => value ?? null),
    id,
  },
  whole,
)

// What the bar of a phone 360 pixels wide has place for, beside the way back and "3/9 bài".
const longestShortTitle = 24

const chapter = z.strictObject(
  {
    slug: slug('slug'),
    title: text('title', 150, 'Viết tên chương.'),
    lessons: listOf('lessons', slug('lessons'), 100),
  },
  { error: 'Mỗi chương cần slug, title và lessons.' },
)

/** What stands at the head of a course. */
export const courseFrontMatter = z
  .strictObject(
    {
      title: text('title', 150, 'Viết tên khoá học.'),
      shortTitle: text('shortTitle', longestShortTitle, 'Viết tên gọn, ví dụ: shortTitle: Livestream TikTok Shop.')
        .optional()
        .transform((value) => value ?? null),
      summary: text('summary', 400, 'Viết một câu nói người học sẽ làm được gì.'),
      platforms: listOf('platforms', oneOf('platforms', ['tiktok_shop', 'shopee']), 2),
      level: oneOf('level', ['beginner', 'intermediate', 'advanced']),
      audience: listOf('audience', oneOf('audience', ['household', 'cooperative', 'enterprise']), 3),
      outcomes: listOf('outcomes', text('outcomes', 300, 'Mỗi dòng viết một việc người học làm được.'), 20),
      chapters: listOf('chapters', chapter, 30),
      finalTest: slug('finalTest')
        .optional()
        .transform((value) => value ?? null),
      id,
    },
    whole,
  )
  .superRefine((course, context) => {
    const repeated = (path: Array<PropertyKey>, message: string) => context.addIssue({ code: 'custom', path, message })
    const chapters = new Set<string>()
    const lessons = new Set<string>()
    for (const [place, { slug: chapterSlug, lessons: slugs }] of course.chapters.entries()) {
      if (chapters.has(chapterSlug))
        repeated(['chapters', place, 'slug'], `Hai chương cùng slug “${chapterSlug}”. Đổi một slug.`)
      chapters.add(chapterSlug)
      for (const [index, lesson] of slugs.entries()) {
        if (lessons.has(lesson))
          repeated(
            ['chapters', place, 'lessons', index],
            `Bài “${lesson}” có hai lần trong khoá. Mỗi bài một slug riêng.`,
          )
        lessons.add(lesson)
      }
    }
    if (course.finalTest && lessons.has(course.finalTest))
      repeated(['finalTest'], 'Bài kiểm tra cuối khoá trùng slug với một bài học. Đổi một slug.')
  })
