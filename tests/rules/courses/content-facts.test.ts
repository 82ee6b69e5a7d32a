import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drawFacts } from '#app/cli/content-facts.ts'
import { listCourseFolders } from '#app/cli/course-folders.ts'
import { listFacts } from '#app/domain/authoring/index.server.ts'

const course = `---
title: Thử
summary: Thử.
platforms: [shopee]
level: beginner
audience: [household]
outcomes: [Thử]
chapters:
  - slug: mot
    title: Một
    lessons: [hai, ba]
---

<Fact title="Phí sàn" source="Bảng phí" checked="2026-05-27">Phí 6 %.</Fact>
`
const lesson = (...facts: Array<string>) => `---\ntitle: Bài\nminutes: 5\n---\n\n${facts.join('\n\n')}\n`
const fact = (checked: string, title = '') => `<Fact${title} source="Luật" checked="${checked}">Nói.</Fact>`

test('facts are listed with place, source and age, the oldest check first, past 180 days with a mark', () => {
  const dir = folderOf({
    'course.mdx': course,
    'mot/hai.mdx': lesson(fact('2026-11-24', ' title="Nhãn"'), fact('2026-05-28')),
    'mot/ba.mdx': lesson(fact('2026-11-23')),
  })
  const [folder] = listCourseFolders(dir)
  if (!folder) throw new Error('no course')
  const { facts, faults } = listFacts(folder, '2026-11-24')
  expect(faults).toEqual([])
  expect(drawFacts(facts, '2026-11-24')).toBe(
    [
      '181 !\t2026-05-27\tthu/course:14\tPhí sàn\tBảng phí',
      '180\t2026-05-28\tthu/hai:8\t—\tLuật',
      '1\t2026-11-23\tthu/ba:6\t—\tLuật',
      '0\t2026-11-24\tthu/hai:6\tNhãn\tLuật',
      '',
    ].join('\n'),
  )
})

test('a faulty lesson is named, the others are listed', () => {
  const dir = folderOf({
    'course.mdx': course,
    'mot/hai.mdx': lesson('<Fact source="Luật">Nói.</Fact>'),
    'mot/ba.mdx': lesson(fact('2026-11-23')),
  })
  const [folder] = listCourseFolders(dir)
  if (!folder) throw new Error('no course')
  const { facts, faults } = listFacts(folder, '2026-11-24')
  expect(facts.map(({ lesson }) => lesson)).toEqual([null, 'ba'])
  expect(faults.map(({ path, line }) => `${path.split('/').at(-1)}:${line}`)).toEqual(['hai.mdx:6'])
})

function folderOf(files: Record<string, string>): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-facts-'))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, 'courses/thu', name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
  return dir
}
