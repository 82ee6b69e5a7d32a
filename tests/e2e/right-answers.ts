import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { vietnamDay } from '#app/domain/kernel/index.ts'
import { parseFinalTest, parseLesson, type QuestionSpec } from '#app/domain/lesson/index.ts'

const root = path.resolve('content/courses')

/** Everything that the shipped courses ask, by course, quiz and question. */
function readQuestions(): Map<string, QuestionSpec> {
  const questions = new Map<string, QuestionSpec>()
  const ctx = {
    today: vietnamDay(new Date()),
    asset: (ref: string) => ({ ref, kind: 'image' as const, url: '/x', bytes: 1, width: 1, height: 1 }),
  }
  for (const file of fs.globSync('*/**/*.mdx', { cwd: root })) {
    const [course = '', ...within] = file.split(path.sep)
    if (within[0] === 'course.mdx') continue
    const source = fs.readFileSync(path.join(root, file), 'utf8')
    const asked = within.length > 1 ? parseLesson(source, { ...ctx, asset: assetOf }) : parseFinalTest(source, ctx)
    if (!asked.ok) throw new Error(`${file}: ${asked.faults[0]?.message}`)
    for (const quiz of asked.document.quizzes)
      for (const question of quiz.questions) questions.set(`${course}/${quiz.id}/${question.id}`, question)
  }
  return questions
}

function assetOf(ref: string) {
  return {
    ref,
    kind: ref.startsWith('video/') ? ('video' as const) : ('image' as const),
    url: '/x',
    bytes: 1,
    width: 1,
    height: 1,
  }
}

const questions = readQuestions()

/** Fills in the question on the page with its right answer, or with a wrong one. */
export async function fillQuestion(page: Page, right = true): Promise<void> {
  const id = await page.locator('input[name="question"]').inputValue()
  const [, , course, , , quiz = 'kiem-tra-cuoi-khoa'] = new URL(page.url()).pathname.split('/') // /learn/…/…/quiz/…
  const question = questions.get(`${course}/${quiz}/${id}`)
  if (!question) throw new Error(`no such question: ${course}/${quiz}/${id}`)
  if (question.kind === 'number')
    return page
      .locator(`[name="n.${id}"]`)
      .fill(String(right ? question.answer : Number(question.answer) + question.tolerance + 1))
  if (question.kind === 'true-false')
    return page.locator(`[name="a.${id}"][value="${right ? question.answer : !question.answer}"]`).check()
  if (question.kind === 'order') {
    const order = right ? question.choices : [...question.choices].reverse()
    for (const [at, choice] of order.entries())
      await page.locator(`[name="o.${id}.${choice.id}"]`).selectOption(String(at + 1))
    return
  }
  const wanted = question.choices.filter((choice) => choice.correct === right)
  for (const choice of question.kind === 'multiple' ? wanted : wanted.slice(0, 1))
    await page.locator(`[name="a.${id}"][value="${choice.id}"]`).check()
}
