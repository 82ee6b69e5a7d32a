import { expect, type Page } from '@playwright/test'
import { firstLesson, join, newPhone } from './journey.ts'

/** The quiz of the first lesson. */
export const quiz = `${firstLesson}/quiz`

/** From a new learner's lesson into its quiz: at the first question. */
export async function beginQuiz(page: Page, javaScriptEnabled: boolean): Promise<void> {
  await page.goto(quiz)
  await page.getByRole('button', { name: /Bắt đầu/ }).click()
  await join(page, newPhone())
  if (!javaScriptEnabled) await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await expect(page.getByRole('button', { name: 'Trả lời' })).toBeVisible()
}

/** Chooses what was not chosen yet in the question at this place of the page; answers with the fields as they are then. */
export async function chooseLast(page: Page, place: number): Promise<Array<string>> {
  const fields = page.locator('fieldset.quiz-question').nth(place)
  const ticks = fields.locator('input[type="radio"], input[type="checkbox"]')
  if (await ticks.count()) await ticks.last().check()
  else if (await fields.locator('select').count()) await fields.locator('select').first().selectOption('2')
  else await fields.locator('input').fill('1.234')
  return fieldsOf(page, place)
}

/** What stands in the fields of the question at this place of the page. */
export function fieldsOf(page: Page, place: number): Promise<Array<string>> {
  return page
    .locator('fieldset.quiz-question')
    .nth(place)
    .locator('input, select')
    .evaluateAll((all) =>
      (all as Array<HTMLInputElement>).map((one) =>
        one.matches('[type=radio],[type=checkbox]') ? `${one.checked}` : one.value,
      ),
    )
}
