import { courseHead } from '#tests/setup/course-head.ts'
import type { Files } from './platform.ts'

export const course = { slug: 'khoa-thu', read: 'bai-doc', asked: 'bai-hoi', quiz: 'q-hoi' }

const question = (id: string, right: string) => `<Question id="${id}" kind="single">
Chị Hạnh nên làm gì trước?

<Choice correct why="Vì thế.">${right}</Choice>
<Choice why="Chưa đúng.">Để phiên sau</Choice>
<Choice why="Chưa đúng.">Bán ngay trong phiên</Choice>
</Question>
`

/** A course of two lessons: one is read, one has a quiz. */
export const courseFiles: Files = {
  'course.mdx': courseHead({
    ...{ id: 'khoa-thu', title: 'Khoá thử', summary: 'Để thử.', about: 'Khoá học để thử.' },
    lessons: [course.read, course.asked],
  }),
  [`chuan-bi/${course.read}.mdx`]: '---\ntitle: Bài đọc\nminutes: 5\n---\n\nĐóng gói cam đi xa.\n',
  [`chuan-bi/${course.asked}.mdx`]: `---
title: Bài hỏi
minutes: 5
---

Đóng gói cam đi xa.

<Quiz id="${course.quiz}" feedback="end" shuffle>
${question('mot', 'Tính giá sàn trước')}
${question('hai', 'Hỏi chị em trong xã')}
</Quiz>
`,
}

/** The same course with one thing more of each kind that a reader fills in. */
export const wideCourseFiles: Files = {
  ...courseFiles,
  'course.mdx': courseFiles['course.mdx']?.replace(course.asked, `${course.asked}, bai-dien`) ?? '',
  [`chuan-bi/${course.read}.mdx`]: `${courseFiles[`chuan-bi/${course.read}.mdx`]}
<Checklist id="chuan-bi" title="Trước phiên">
- [ ] Cân cam
- [ ] In nhãn
</Checklist>
`,
  'chuan-bi/bai-dien.mdx': `---
title: Bài điền
minutes: 5
---

Đóng gói cam đi xa.

<Quiz id="q-dien" feedback="end">
<Question id="so" kind="number" answer="12.5" tolerance="0" unit="hộp" why="Vì thế.">
Được bao nhiêu hộp?
</Question>
<Question id="thu-tu" kind="order" why="Vì thế.">
Xếp các việc theo thứ tự.

<Choice>Cân cam</Choice>
<Choice>In nhãn</Choice>
<Choice>Gọi xe</Choice>
</Question>
${question('chon', 'Tính giá sàn trước')}
</Quiz>
`,
}
