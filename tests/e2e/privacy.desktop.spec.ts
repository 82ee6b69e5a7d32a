import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { course, join, newPhone, takeQuiz } from './journey.ts'

async function signIn(page: Page, phone: string, password: string): Promise<void> {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill(phone)
  await page.locator('[name="password"]').fill(password)
  await page.locator('main button.btn-main').click()
}

async function expectNoFaults(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

test('a vendor takes a copy of her data, an administrator erases them, and nothing of her is found', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const phone = newPhone()
  const name = `Phan Thị Yêu Cầu ${'ABCDEFGHIJ'[process.pid % 10]}`
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(course)
  await visitor.getByRole('link', { name: /Vào học bài 1/ }).click()
  await visitor.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await visitor.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await join(visitor, phone, name)
  await takeQuiz(visitor)

  await visitor.goto('/me/profile')
  await expectNoFaults(visitor)
  const waiting = visitor.waitForEvent('download')
  await visitor.getByRole('link', { name: 'Tải bản sao dữ liệu của tôi' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^len-san-du-lieu-cua-toi-20\d\d-\d\d-\d\d\.html$/)
  const copy = await readFile(await download.path(), 'utf8')
  expect(copy).toContain(`<dt>Họ và tên</dt><dd>${name}</dd>`)
  const forPrograms = await visitor.request.get('/me/profile/copy?format=json')
  expect(await forPrograms.json()).toMatchObject({ Người: { 'Họ và tên': name } })
  expect(copy).toContain('Câu trả lời')
  expect((await visitor.request.get('/me/profile/copy')).headers()['cache-control']).toContain('no-store')

  await signIn(page, '0912000006', 'lensan2026')
  await expect(page).not.toHaveURL(/\/login/)
  await page.goto(`/admin/people?q=${phone}`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('cell', { name: 'Tải bản sao dữ liệu' }).first()).toBeVisible()
  const record = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Xoá dữ liệu của người này' }).click()
  await expect(page).toHaveURL(`${record}/erase`)
  await expectNoFaults(page)

  const twin = await page.context().newPage()
  await twin.goto(`${record}/erase`)
  const submit = (on: Page) => on.getByRole('button', { name: 'Xoá hẳn dữ liệu' }).click()
  await submit(page)
  await expect(page.getByRole('alert')).toContainText(/Còn hai chỗ.*Chưa có gì bị xoá/s)
  await page.getByLabel('Người này yêu cầu xoá').check()
  await page.getByLabel(/Gõ họ tên/).fill('Trần Văn Khác')
  await submit(page)
  await expect(page.getByRole('alert')).toContainText('Tên gõ vào chưa khớp')
  await expectNoFaults(page)
  await page.getByLabel(/Gõ họ tên/).fill(name)
  await submit(page)
  await expect(page).toHaveURL(/\/admin\/people$/)
  await expect(page.getByText('Đã xoá dữ liệu của người đó')).toBeVisible()

  await twin.getByLabel('Người này yêu cầu xoá').check()
  await twin.getByLabel(/Gõ họ tên/).fill(name)
  await submit(twin)
  await expect(twin).toHaveURL(/\/admin\/people$/)

  await page.goto(`/admin/people?q=${phone}`)
  await expect(page.getByRole('link', { name })).toHaveCount(0)
  expect((await page.request.get(record)).status()).toBe(410)
  await page.goto(record.replace('/admin/', '/uptake/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã xoá dữ liệu')

  await visitor.goto('/me')
  await expect(visitor).toHaveURL(/\/login/)
  await signIn(visitor, phone, 'cam-khe-may-2026')
  await expect(visitor.getByRole('alert').first()).toBeVisible()
  await expect(visitor).toHaveURL(/\/login/)
})
