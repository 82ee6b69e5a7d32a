import fs from 'node:fs'
import path from 'node:path'

/** The course that the bench learns: as long as the issue of measures wants it, made of the shipped lessons. */
export const benchCourse = { slug: 'khoa-hoc-do-toc-do', lessons: 16 }

export function lessonSlug(number: number): string {
  return `bai-${number}`
}

/** Writes the content folder: the shipped courses, and one of sixteen lessons that repeats the first one's. */
export function writeContent(shipped: string, target: string): void {
  fs.rmSync(target, { recursive: true, force: true })
  fs.cpSync(path.join(shipped, 'courses'), path.join(target, 'courses'), { recursive: true })
  const source = path.join(shipped, 'courses/livestream-tiktok-shop')
  const root = path.join(target, 'courses', benchCourse.slug)
  for (const folder of ['figures', 'video'])
    fs.cpSync(path.join(source, folder), path.join(root, folder), { recursive: true })
  const texts = fs
    .globSync('*/*.mdx', { cwd: source })
    .sort()
    .map((file) => fs.readFileSync(path.join(source, file), 'utf8'))
  const numbers = Array.from({ length: benchCourse.lessons }, (_, index) => index + 1)
  fs.mkdirSync(path.join(root, 'chuong'), { recursive: true })
  for (const number of numbers) {
    const text = texts[(number - 1) % texts.length] ?? ''
    const own = text.replaceAll(/<Quiz id="([^"]+)"/g, `<Quiz id="$1-${number}"`)
    fs.writeFileSync(path.join(root, 'chuong', `${lessonSlug(number)}.mdx`), own)
  }
  fs.writeFileSync(path.join(root, 'course.mdx'), drawHead(numbers.map(lessonSlug)))
}

function drawHead(lessons: Array<string>): string {
  return `---
id: do-toc-do
title: Khoá học để đo tốc độ
summary: Mười sáu bài, chỉ dùng khi đo tốc độ.
platforms: [tiktok_shop]
level: beginner
audience: [household]
outcomes:
  - Biết trang bài học trả lời nhanh đến đâu
chapters:
  - slug: chuong
    title: Mười sáu bài
    lessons: [${lessons.join(', ')}]
---

Khoá học này chỉ có trong cơ sở dữ liệu dùng để đo tốc độ.
`
}
