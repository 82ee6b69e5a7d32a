import { expect, type Locator, type Page, test } from '@playwright/test'
import { course, firstLesson, newPhone } from './journey.ts'

test.describe.configure({ timeout: 120_000 })

/** Where the focus is: what it is on, and whether somebody who looks can see it there. */
async function readFocus(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return { name: 'nothing', seen: true } // between the browser's bars and the page
    const ringed = [at, at.closest('label'), at.parentElement].some((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const { left, top, width, height } = (at.closest('label') ?? at).getBoundingClientRect()
    // A large thing may begin above the window; some of it must be there, and not under a bar.
    const [x, y] = [left + Math.min(width / 2, 40), Math.max(top, 0) + Math.min(height / 2, 20)]
    const onTop = document.elementFromPoint(x, y)
    const uncovered =
      onTop !== null && (at.contains(onTop) || onTop.contains(at) || Boolean(at.closest('label')?.contains(onTop)))
    const name = `${at.tagName} ${at.getAttribute('name') ?? at.textContent?.trim().slice(0, 40)}`
    return { name, seen: ringed && uncovered && width > 0 && height > 0 }
  })
}

/** Presses Tab until the focus is on it; each stop on the way can be seen. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const passed: Array<string> = []
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(key)
    const { name, seen } = await readFocus(page)
    expect(seen, `the focus can be seen on ${name}, after ${passed.at(-1)}`).toBe(true)
    passed.push(name)
    if (await target.evaluate((one) => one === document.activeElement)) return
  }
  throw new Error(`the focus never comes to it:\n${passed.join('\n')}`)
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Answers what is asked, rightly or not, as somebody without a mouse does. */
async function answer(page: Page): Promise<void> {
  const fields = page.locator('.quiz-question input, .quiz-question select')
  await expect(fields.first()).toBeVisible()
  if ((await fields.first().getAttribute('type')) === 'radio') {
    await tabTo(page, fields.first())
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(fields.nth(1)).toBeChecked()
    await page.keyboard.press('ArrowUp')
    await expect(fields.first()).toBeChecked()
  } else if ((await fields.first().getAttribute('type')) === 'checkbox') {
    await tabTo(page, fields.first())
    await page.keyboard.press('Space')
    await expect(fields.first()).toBeChecked()
  } else if ((await fields.first().evaluate((one) => one.tagName)) === 'SELECT') {
    for (const [at, field] of (await fields.all()).entries()) {
      await tabTo(page, field)
      await page.keyboard.type(String(at + 1))
      await expect(field).toHaveValue(String(at + 1))
    }
  } else await type(page, fields.first(), '1')
}

async function register(page: Page): Promise<void> {
  await type(page, page.getByLabel('Họ và tên'), 'Trần Thị Lài')
  await type(page, page.getByLabel('Số điện thoại'), newPhone())
  await type(page, page.locator('[name="commune"]'), 'xã Hương Khê')
  await page.keyboard.press('Escape')
  await type(page, page.getByLabel('Năm sinh'), '1966')
  for (const [name, value] of [
    ['gender', 'female'],
    ['organisationKind', 'cooperative'],
  ] as const) {
    const radios = page.locator(`[name="${name}"]`)
    await tabTo(page, radios.first())
    await page.keyboard.press('Space')
    for (let step = 0; step < 9 && !(await page.locator(`[name="${name}"][value="${value}"]`).isChecked()); step++)
      await page.keyboard.press('ArrowDown')
    await expect(page.locator(`[name="${name}"][value="${value}"]`)).toBeChecked()
  }
  await type(page, page.locator('[name="organisationName"]'), 'Hợp tác xã Cam Khe Mây')
  await tabTo(page, page.locator('main button.btn-main'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/join\/password/)
  await type(page, page.locator('input[name="password"]'), 'cam-khe-may-2026')
  await tabTo(page, page.locator('[name="privacy_notice"]'))
  await page.keyboard.press('Space')
  await tabTo(page, page.locator('main button.btn-main'))
  await page.keyboard.press('Enter')
}

test('a learner without a mouse: from the shared link, by joining, to the first quiz result', async ({ page }) => {
  await page.goto(course)
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  expect((await readFocus(page)).seen).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  // The skip link leads past the bar: the next stop is inside the page.
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Shift+Tab')
  await page.goto(course)
  await tabTo(page, page.getByRole('link', { name: /Vào học bài 1/ }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${firstLesson}$`))

  await tabTo(page, page.getByRole('link', { name: 'Làm bài kiểm tra' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/quiz/)
  await tabTo(page, page.getByRole('button', { name: /Bắt đầu làm bài/ }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/join/)
  await register(page)

  const result = page.getByRole('heading', { level: 1, name: /^(Bạn đã đạt|Chưa đạt)/ })
  const question = page.locator('.quiz-question')
  const reason = page.locator('.verdict').first()
  const state = async () => {
    if (await result.isVisible()) return 'result'
    return (await reason.isVisible()) ? 'reason' : page.url()
  }
  await expect(question).toBeVisible()
  for (let step = 0; step < 20 && !(await result.isVisible()); step++) {
    if (await question.isVisible()) await answer(page)
    const before = await state()
    await tabTo(page, page.locator('.foot button, .foot a'))
    await page.keyboard.press('Enter')
    await expect.poll(state).not.toBe(before)
  }
  await expect(result).toBeVisible()
})

test('the way back by keyboard: Shift and Tab meet the same stops, and none of them is hidden', async ({ page }) => {
  await page.goto(firstLesson)
  const quiz = page.getByRole('link', { name: 'Làm bài kiểm tra' })
  await tabTo(page, quiz)
  await tabTo(page, page.locator('.skip'), 'Shift+Tab')
})
