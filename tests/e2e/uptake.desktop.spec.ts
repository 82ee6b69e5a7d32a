import { expect, type Page, test } from '@playwright/test'

// The demo's last whole month: its figures move no more.
const month = 'from=2026-10-15&to=2026-11-14'

async function signIn(page: Page): Promise<void> {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill('0912000005')
  await page.locator('[name="password"]').fill('lensan2026')
  await page.locator('main button.btn-main').click()
  await expect(page).toHaveURL(/\/uptake$/)
}

/** What the filters show, as the values they would send. */
function shownIn(page: Page): Promise<Array<string>> {
  return page
    .locator('.fil select')
    .evaluateAll((selects) => selects.map((one) => (one instanceof HTMLSelectElement ? one.value : '')))
}

test('after Back and Forward the filters show what the address says', async ({ page }) => {
  await signIn(page)
  await page.goto(`/uptake?${month}`)
  await page.locator('select[name="period"]').selectOption('2026-09')
  await expect(page).toHaveURL(/from=2026-08-15/)
  await page.locator('select[name="by"]').selectOption('gender')
  await expect(page).toHaveURL(/by=gender/)
  const views = [
    ['2026-11', 'completed', 'headcount', 'commune'],
    ['2026-09', 'completed', 'headcount', 'commune'],
    ['2026-09', 'completed', 'headcount', 'gender'],
  ]
  expect(await shownIn(page)).toEqual(views[2])
  await page.goBack()
  await expect.poll(() => shownIn(page)).toEqual(views[1])
  await page.goBack()
  await expect.poll(() => shownIn(page)).toEqual(views[0])
  await page.goForward()
  await expect.poll(() => shownIn(page)).toEqual(views[1])
})

test('what was chosen and not sent is gone with the next view, with a reload, and on a page the browser has kept', async ({
  page,
}) => {
  await signIn(page)
  await page.goto(`/uptake?${month}`)
  const kind = page.locator('select[name="kind"]')
  const chooseByKeys = async () => {
    await kind.focus()
    await page.keyboard.press('ArrowUp')
    await expect(kind).not.toHaveValue('completed')
  }
  await chooseByKeys()
  await page.getByRole('columnheader', { name: 'Xã, phường' }).getByRole('link').click()
  await expect(page).toHaveURL(/sort=name/)
  await expect(kind).toHaveValue('completed')
  await chooseByKeys()
  await page.reload()
  await expect(kind).toHaveValue('completed')
  await chooseByKeys()
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(kind).toHaveValue('completed')
})

test('keys choose without sending, and keep their place; the button sends', async ({ page }) => {
  await signIn(page)
  const address = `/uptake?${month}&kind=completed&measure=headcount&by=commune`
  await page.goto(address)
  const by = page.locator('select[name="by"]')
  await by.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(by).toHaveValue('gender')
  await expect(by).toBeFocused()
  await expect(page).toHaveURL(address)
  await page.getByRole('button', { name: 'Xem số liệu' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(address.replace('commune', 'gender'))
})

test('the address to copy is that of the view, with its order and rows', async ({ page }) => {
  await signIn(page)
  await page.goto(`/uptake?${month}`)
  await page.getByRole('columnheader', { name: 'Xã, phường' }).getByRole('link').click()
  await expect(page).toHaveURL(/rows=all&sort=name$/)
  const { pathname, search } = new URL(page.url())
  await expect(page.locator('.adr span')).toHaveText(`${pathname}${search}`)
})

const views = [
  'kind=enrolled&measure=participations&by=course',
  'kind=certified&measure=participations&by=course',
  'kind=certified&measure=headcount&by=course',
  'kind=enrolled&measure=participations&by=platform',
  'kind=completed&measure=headcount&by=platform',
  'kind=enrolled&measure=participations&by=organisation_kind',
  'kind=certified&measure=participations&by=organisation_kind',
  'kind=registered&measure=headcount&by=organisation_kind',
  'kind=enrolled&measure=participations&by=commune',
  'kind=certified&measure=participations&by=commune&rows=all',
  'kind=certified&measure=participations&by=gender',
  'kind=enrolled&measure=headcount&by=age_band',
]

/** What of a table's words and figures lies outside what is seen of it. */
function cutOff(page: Page): Promise<Array<string>> {
  return page.locator('.ranked .table-box').evaluate((box) => {
    const { left, right } = box.getBoundingClientRect()
    return [...box.querySelectorAll('th, td')].flatMap((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      const text = range.getBoundingClientRect()
      return text.right > right + 0.5 || text.left < left - 0.5 ? [`${cell.textContent}: ${text.right - right}`] : []
    })
  })
}

for (const language of ['vi', 'en'])
  test(`no figure of a table is cut off, whatever the width (${language})`, async ({ page, context, baseURL }) => {
    test.setTimeout(120_000)
    await signIn(page)
    await context.addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }])
    const cut: Array<string> = []
    for (const view of views) {
      // A year: its figures are the longest.
      await page.goto(`/uptake?from=2025-12-15&to=2026-12-14&${view}`)
      for (const width of [360, 700, 1160, 1280]) {
        await page.setViewportSize({ width, height: 740 })
        cut.push(...(await cutOff(page)).map((text) => `${width} ${view} ${text}`))
      }
    }
    expect(cut).toEqual([])
  })

test('nothing written in the trend goes over its edge', async ({ page, context, baseURL }) => {
  await signIn(page)
  for (const language of ['vi', 'en']) {
    await context.addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }])
    for (const days of [month, 'from=2025-12-15&to=2026-12-14']) {
      await page.goto(`/uptake?${days}&kind=enrolled`)
      const over = await page.locator('.trend').evaluate((svg) => {
        const { right } = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect().right - right)
      })
      expect(Math.max(...over), `${language} ${days}`).toBeLessThanOrEqual(0)
    }
  }
})

test('units are told where two stand on the page; under persons that do not add up no sum', async ({ page }) => {
  await signIn(page)
  await page.goto(`/uptake?${month}&kind=enrolled&measure=participations&by=course`)
  await expect(page.getByRole('columnheader', { name: 'So kỳ trước (lượt)' })).toBeVisible()
  await expect(page.locator('.ranked tfoot td').first()).toHaveText('Cả thảy')
  await page.goto(`/uptake?${month}&kind=enrolled&measure=headcount&by=gender`)
  await expect(page.getByRole('columnheader', { name: 'So kỳ trước (người)' })).toBeVisible()
  await expect(page.locator('.ranked tfoot td').first()).toHaveText('Cộng')
})

test('a commune opens by its name on the map', async ({ page }) => {
  await signIn(page)
  await page.goto(`/uptake?${month}&kind=enrolled&measure=headcount`)
  const name = await page.locator('.map-names text', { hasText: 'Hương Sơn' }).boundingBox()
  if (!name) throw new Error('the map does not name Hương Sơn')
  await page.mouse.click(name.x + name.width / 2, name.y + name.height / 2)
  await expect(page).toHaveURL(/\/uptake\/people\?.*by=commune&key=\d{5}$/)
})

test('who registered is a person everywhere, also where turns are asked for', async ({ page }) => {
  await signIn(page)
  await page.goto(`/uptake?${month}&kind=registered&measure=participations`)
  await expect(page.locator('.map path > title').first()).toHaveText(/\d người$/)
  expect((await page.locator('.map title').allTextContents()).filter((text) => text.includes('lượt'))).toEqual([])
  await page.goto(`/uptake/people?${month}&kind=registered&measure=participations`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Đăng ký: [\d.]+ người$/)
})

test('a period not known is said to be so, one to come and one over without anybody too', async ({ page }) => {
  await signIn(page)
  for (const key of ['2026-13', '2026-Q5']) {
    await page.goto(`/uptake?period=${key}`)
    await expect(page.getByText('Không có kỳ này. Chọn lại ở ô Kỳ.')).toBeVisible()
    await expect(page.locator('.figs')).toHaveCount(0)
  }
  await page.locator('select[name="period"]').selectOption('2026-11')
  await expect(page).toHaveURL(new RegExp(month))
  await page.goto('/uptake?from=2090-10-15&to=2090-11-14')
  await expect(page.getByRole('heading', { name: 'Kỳ này chưa bắt đầu' })).toBeVisible()
  await page.goto('/uptake?from=2001-10-15&to=2001-11-14')
  await expect(page.getByRole('heading', { name: 'Kỳ này không có ai' })).toBeVisible()
  await expect(page.getByText('Chọn kỳ khác ở trên, hoặc xem kỳ đang mở.')).toBeVisible()
  await page.getByRole('link', { name: 'Về kỳ đang mở' }).click()
  await expect(page.locator('.figs')).toBeVisible()
})

test('on paper, upright or lying, a picture stands on one sheet with its heading and key; three sheets at most', async ({
  page,
}) => {
  await signIn(page)
  for (const rows of ['&rows=all', ''])
    for (const landscape of [false, true]) {
      await page.goto(`/uptake?${month}${rows}`)
      const file = (await page.pdf({ format: 'A4', landscape, preferCSSPageSize: true })).toString('latin1')
      expect(file.match(/\/MediaBox/g)?.length, `${rows} ${landscape ? 'lying' : 'upright'}`).toBeLessThanOrEqual(3)
    }
  await page.emulateMedia({ media: 'print' })
  // What a sheet has between its margins, in pixels of 1/96 inch.
  for (const [width, height] of [
    [703, 1016],
    [1032, 688],
  ] as const) {
    await page.setViewportSize({ width, height })
    const sections = await page.locator('.cols > div > section:not(.ranked)').evaluateAll((all) =>
      all.map((one) => ({
        ...{ whole: getComputedStyle(one).breakInside, height: one.getBoundingClientRect().height },
      })),
    )
    expect(sections.length).toBe(3)
    for (const section of sections) {
      expect(section.whole).toBe('avoid')
      // The first sheet also has the head and the strip.
      expect(section.height).toBeLessThan(height - 160)
    }
    const [swatch, key] = await page.locator('.leg li').evaluateAll(([, one]) => {
      const range = document.createRange()
      range.selectNode(one?.lastChild ?? document.body)
      return [one?.querySelector('i')?.getBoundingClientRect(), range.getBoundingClientRect()].map((box) => ({
        ...{ middle: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2, left: box?.left ?? 0, right: box?.right ?? 0 },
      }))
    })
    expect(Math.abs((swatch?.middle ?? 0) - (key?.middle ?? 99))).toBeLessThan(4)
    expect((key?.left ?? 0) - (swatch?.right ?? 0)).toBeLessThan(12)
  }
})

test('registering divided by course leaves the strip standing, and leads to what can be divided so', async ({
  page,
}) => {
  await signIn(page)
  await page.goto(`/uptake?${month}&kind=registered&measure=headcount&by=course`)
  await expect(page.locator('.figs .figure')).toHaveCount(5)
  await expect(page.locator('.figs .figure-on')).toContainText('Đăng ký')
  await page.getByRole('link', { name: 'Xem Đăng ký theo xã, phường' }).click()
  await expect(page).toHaveURL(`/uptake?${month}&kind=registered&measure=headcount&by=commune`)
  await expect(page.locator('.map')).toBeVisible()
  await page.goto(`/uptake?${month}&kind=registered&measure=headcount&by=platform`)
  await page.getByRole('link', { name: 'Xem Ghi danh theo sàn' }).click()
  await expect(page).toHaveURL(`/uptake?${month}&kind=enrolled&measure=headcount&by=platform`)
  await expect(page.getByRole('row', { name: /Khoá chung cho cả hai sàn/ })).toBeVisible()
})

test('a choice that there is not is shown as none, not as the first of the list', async ({ page }) => {
  await signIn(page)
  await page.goto(`/uptake?${month}&kind=xx&measure=yy&by=zz`)
  const chosen = page.locator('.fil select').filter({ hasText: /Chọn (mốc|cách)/ })
  expect(
    await chosen.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.text)),
  ).toEqual([...['Chọn mốc', 'Chọn cách tính', 'Chọn cách chia']])
  await page.goto(`/uptake?${month}&measure=headcount&by=gender&kind=xx`)
  await page.locator('select[name="kind"]').selectOption('enrolled')
  await expect(page).toHaveURL(`/uptake?${month}&kind=enrolled&measure=headcount&by=gender`)
  await expect(page.locator('select[name="kind"] option')).toHaveCount(5)
})

test('days chosen freely are not called a period', async ({ page }) => {
  await signIn(page)
  const days = 'from=2026-10-20&to=2026-11-10'
  await page.goto(`/uptake?${days}&kind=completed&by=gender`)
  await expect(page.getByRole('heading', { name: /^Trong [\d.]+ người ghi danh trong những ngày này, / })).toBeVisible()
  await expect(page.getByText(/tính đến ngày cuối\. /)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'So những ngày trước (người)' })).toBeVisible()
  await page.goto(`/uptake/people?${days}&kind=completed&of=enrolled`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ghi danh trong những ngày này, đã hoàn thành: /)
})

test('a range of one day is called a day', async ({ page }) => {
  await signIn(page)
  const day = 'from=2026-11-14&to=2026-11-14'
  await page.goto(`/uptake?${day}&kind=enrolled&by=gender`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Số liệu học, ngày 14/11/2026')
  await expect(page.locator('.work-h')).toContainText('dấu + là tăng so với ngày 13/11/2026')
  await expect(page.getByRole('heading', { name: /^Trong [\d.]+ người ghi danh trong ngày, / })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'So ngày trước (người)' })).toBeVisible()
  await page.goto(`/uptake/people?${day}&kind=enrolled`)
  await expect(page.locator('.work-h')).toContainText('ngày 14/11/2026')
  await expect(page.locator('.work-h')).not.toContainText('đến')
  await page.goto('/uptake?from=2001-11-14&to=2001-11-14')
  await expect(page.getByRole('heading', { name: 'Ngày này không có ai' })).toBeVisible()
})

for (const width of [360, 768, 900, 1280])
  test(`letters of drawings are no larger than the text around them, at ${width}`, async ({ page }) => {
    await signIn(page)
    await page.setViewportSize({ width, height: 800 })
    for (const by of ['commune', 'age_band']) {
      await page.goto(`/uptake?${month}&kind=enrolled&by=${by}`)
      const grown = await page.locator('.cols svg:is(.map, .trend, .trend-phone):visible text').evaluateAll((all) =>
        all.map((text) => {
          const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 9
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale
        }),
      )
      expect(grown.length).toBeGreaterThan(0)
      expect(Math.max(...grown)).toBeLessThanOrEqual(15.1)
      expect(Math.min(...grown)).toBeGreaterThan(10)
    }
  })

test('without a map the headings of the table stand in one line each', async ({ page }) => {
  await signIn(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const by of ['course', 'age_band']) {
    await page.goto(`/uptake?${month}&kind=enrolled&by=${by}`)
    expect((await page.locator('.ranked thead').boundingBox())?.height).toBeLessThan(40)
  }
})

test('the twelve periods are there as a table, and the highest is written and told', async ({ page }) => {
  await signIn(page)
  await page.goto('/uptake?from=2026-11-15&to=2026-12-14&kind=enrolled&by=gender')
  await page.getByText('Xem mười hai kỳ bằng bảng').click()
  const rows = page.locator('.trend-rows tbody tr')
  await expect(rows).toHaveCount(12)
  const persons = (await rows.locator('td:nth-child(2)').allInnerTexts()).map((text) => Number(text.replace('.', '')))
  const most = Math.max(...persons)
  const written = most.toLocaleString('vi')
  expect(await rows.nth(persons.lastIndexOf(most)).locator('td').first().innerText()).toMatch(/^Tháng \d+\/2026$/)
  const drawing = page.locator('svg:is(.trend, .trend-phone):visible')
  await expect(drawing.getByText(new RegExp(`^${written} người`))).toBeVisible()
  await expect(drawing).toHaveAccessibleName(
    new RegExp(`cao nhất ${written} người \\(kỳ tháng ${1 + persons.lastIndexOf(most)}/2026\\)`),
  )
})
