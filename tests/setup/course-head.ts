type Head = { id: string; title: string; summary: string; lessons: Array<string>; finalTest?: string; about: string }

/** `course.mdx` of a course that a test makes: one chapter, `chuan-bi`, with these lessons. */
export function courseHead({ id, title, summary, lessons, finalTest, about }: Head): string {
  return `---
id: ${id}
title: ${title}
summary: ${summary}
platforms: [tiktok_shop]
level: beginner
audience: [household]
outcomes: [Tính đúng giá sàn]
chapters:
  - slug: chuan-bi
    title: Chuẩn bị
    lessons: [${lessons.join(', ')}]
${finalTest ? `finalTest: ${finalTest}\n` : ''}---
${about}
`
}
