import { expect, type Page, test } from '@playwright/test'
import { firstLesson, join, newPhone } from './journey.ts'

test('ticks saved before joining are there on coming back, and arrive together with the quiz begun after them', async ({
  page,
  javaScriptEnabled,
}) => {
  const ticks = page.locator('form', { has: page.locator('[name="checklist"]') }).first()
  const ticked = ticks.locator('input[type="checkbox"]:checked')
  await page.goto(firstLesson)
  await ticks.locator('input[type="checkbox"]').nth(0).check()
  await ticks.locator('input[type="checkbox"]').nth(2).check()
  await ticks.getByRole('button', { name: 'Lưu' }).click()
  await expect(page).toHaveURL(/\/join\?kept=1$/)

  await page.goto(firstLesson)
  await expect(ticked).toHaveCount(2)
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await page.getByRole('button', { name: /Bắt đầu/ }).click()
  await expect(page).toHaveURL(/\/join\?kept=1$/)
  await join(page, newPhone())
  // Without JavaScript each of the two waits for a press.
  for (const _ of javaScriptEnabled ? [] : [1, 2]) await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await expect(page).toHaveURL(/\/quiz\//)
  await expect(page.getByRole('button', { name: 'Trả lời' })).toBeVisible()
  await page.goto(firstLesson)
  await expect(ticked).toHaveCount(2)
})

const quiz = `${firstLesson}/quiz`

/** From a new learner's lesson into its quiz: at the first question. */
async function beginQuiz(page: Page, javaScriptEnabled: boolean): Promise<void> {
  await page.goto(quiz)
  await page.getByRole('button', { name: /Bắt đầu/ }).click()
  await join(page, newPhone())
  if (!javaScriptEnabled) await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await expect(page.getByRole('button', { name: 'Trả lời' })).toBeVisible()
}

/** Chooses what was not chosen yet in the question at this place of the page; answers with the fields as they are then. */
async function chooseLast(page: Page, place: number): Promise<Array<string>> {
  const fields = page.locator('fieldset.quiz-question').nth(place)
  const ticks = fields.locator('input[type="radio"], input[type="checkbox"]')
  if (await ticks.count()) await ticks.last().check()
  else if (await fields.locator('select').count()) await fields.locator('select').first().selectOption('2')
  else await fields.locator('input').fill('1.234')
  return fieldsOf(page, place)
}

function fieldsOf(page: Page, place: number): Promise<Array<string>> {
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

test('what is chosen and not sent is there after a reload, or the page promises no such thing', async ({
  page,
  javaScriptEnabled,
}) => {
  await beginQuiz(page, javaScriptEnabled)
  if (!javaScriptEnabled) {
    await expect(page.locator('.kept')).toHaveText('Câu đã gửi được giữ lại, thoát ra vào lại vẫn còn.')
    await page.goto(`${quiz}?all=1`)
    await expect(page.locator('.kept')).toHaveCount(0)
    return
  }
  await expect(page.locator('.kept')).toHaveText('Câu trả lời được giữ lại, thoát ra vào lại vẫn còn.')
  const first = await chooseLast(page, 0)
  await page.reload()
  await expect.poll(() => fieldsOf(page, 0)).toEqual(first)

  await page.getByRole('link', { name: 'Xem tất cả các câu' }).click()
  await expect(page.getByRole('button', { name: 'Nộp bài' })).toBeVisible()
  await expect.poll(() => fieldsOf(page, 0)).toEqual(first)
  const second = await chooseLast(page, 1)
  await page.goto('about:blank')
  await page.goto(`${quiz}?all=1`)
  await expect.poll(() => fieldsOf(page, 0)).toEqual(first)
  await expect.poll(() => fieldsOf(page, 1)).toEqual(second)
})

test('what one learner chose shows to nobody else on the same phone, and is gone when they sign out', async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'nothing is kept on the device')
  const kept = () => page.evaluate(() => Object.keys(localStorage))
  await beginQuiz(page, true)
  await chooseLast(page, 0)
  await context.clearCookies()

  await beginQuiz(page, true)
  await page.reload()
  await expect(page.locator('.kept')).toHaveText(/^Câu trả lời/)
  const empty = await fieldsOf(page, 0)
  expect(empty.filter((one) => one !== 'false' && one !== '')).toEqual([])
  await chooseLast(page, 0)
  expect(await kept()).toEqual(['len-san-quiz'])
  await page.goto('/me')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/$/)
  expect(await kept()).toEqual([])
})

test('a change of mind after handing in with some missing is kept over the answer that was sent', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'nothing is kept on the device')
  const final = `${firstLesson.slice(0, firstLesson.lastIndexOf('/'))}/kiem-tra-cuoi-khoa/quiz`
  await page.goto(final)
  await page.getByRole('button', { name: /Bắt đầu/ }).click()
  await join(page, newPhone())
  await expect(page.locator('.quiz-question')).toBeVisible()
  await page.goto(`${final}?all=1`)
  const choice = page.locator('.quiz-question', { has: page.locator('input[type="radio"]') }).first()
  await choice.locator('input').first().check()
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  const known = page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.url().includes('.data'))
  await expect(page.getByRole('alert')).toContainText('Câu')
  await known
  await choice.locator('input').last().check()
  await page.reload()
  await expect(choice.locator('input').last()).toBeChecked()
})
