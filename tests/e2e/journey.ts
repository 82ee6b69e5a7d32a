import { expect, type Page } from '@playwright/test'
import { fillQuestion } from './right-answers.ts'

export const course = '/courses/livestream-tiktok-shop'
export const firstLesson = '/learn/livestream-tiktok-shop/chon-hang-de-live'

let counted = 0

/** A number nobody in the demo has, new for each call of each worker. */
export function newPhone(): string {
  counted += 1
  return `09${String(70_000_000 + (process.pid % 9_000) * 1000 + counted).slice(-8)}`
}

/** The first step of registering: what a vendor types. */
export async function identify(page: Page, phone: string, name = 'Trần Thị Lài'): Promise<void> {
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByLabel('Số điện thoại').fill(phone)
  await page.locator('[name="commune"]').fill('huong khe')
  await page.getByLabel('Năm sinh').fill('1966')
  await page.locator('[name="gender"][value="female"]').check()
  await page.locator('[name="organisationKind"][value="household"]').check()
  const organisation = page.locator('[name="organisationName"]')
  if (await organisation.isVisible()) await organisation.fill('Cam cô Lài')
  await page.getByRole('button', { name: /Tiếp/ }).click()
  // "huong khe" is a commune of today and a district of before: without a suggestion taken, the page asks which.
  const which = page.locator('[name="communeChoice"]').first()
  await expect(which.or(page.locator('input[name="password"]')).first()).toBeAttached()
  if (await which.count()) {
    await which.check()
    await page.getByRole('button', { name: /Tiếp/ }).click()
  }
}

/** Registers, from the first step of the form on. */
export async function join(page: Page, phone: string, name?: string): Promise<void> {
  await identify(page, phone, name)
  await page.locator('input[name="password"]').fill('cam-khe-may-2026')
  await page.locator('[name="privacy_notice"]').check()
  await page.locator('main button.btn-main').click()
}

/** Signs in one of the demo's people, to wherever their way begins. */
export async function signIn(page: Page, phone: string): Promise<void> {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill(phone)
  await page.locator('[name="password"]').fill('lensan2026')
  await page.locator('main button.btn-main').click()
  await expect(page).not.toHaveURL(/\/login/)
}

/** Takes the quiz that is open on the page to its result; every answer right, or wrong. */
export async function takeQuiz(page: Page, right = true): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const foot = page.locator('.foot button, .foot a')
    await expect(foot.or(page.getByRole('heading', { name: /^(Bạn đã đạt|Chưa đạt)/ })).first()).toBeVisible()
    if ((await foot.count()) === 0) return
    if (await page.locator('input[name="question"]').count()) await fillQuestion(page, right)
    const before = await whereNow(page)
    await foot.click()
    await expect.poll(async () => isNew(before, await whereNow(page))).toBe(true)
  }
  throw new Error('the quiz does not end')
}

/** From the result of the first lesson's quiz to the certificate; `atLesson` is done in each lesson from the second on. */
export async function takeRest(
  page: Page,
  atLesson: (number: number) => Promise<void> = async () => {},
): Promise<void> {
  for (let lesson = 2; lesson <= 9; lesson++) {
    await page.getByRole('link', { name: 'Học bài tiếp theo' }).click()
    await atLesson(lesson)
    await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
    await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
    await takeQuiz(page)
    await expect(page.getByRole('heading', { name: 'Bạn đã đạt' })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Làm kiểm tra cuối khoá' }).click()
  await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await takeQuiz(page)
  await page.getByRole('link', { name: 'Nhận giấy chứng nhận' }).click()
  await expect(page).toHaveURL(/\/me\/certificates\/[0-9a-f-]{36}$/)
}

function isNew(before: string, now: string): boolean {
  return now !== before && !now.endsWith('Đang gửi…')
}

// The address and what the one button says: both questions and their reasons differ by one of them.
async function whereNow(page: Page): Promise<string> {
  return `${page.url()} ${(await page.locator('.foot button, .foot a').allInnerTexts()).join()}`
}
