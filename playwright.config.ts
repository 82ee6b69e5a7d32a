import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/setup/chromium.ts'

const port = Number(process.env.E2E_PORT ?? 3417)
const { channel, ...launchOptions } = findBrowser()
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

/** Each file says on what it runs: `*.phone.spec.ts`, `*.nojs.spec.ts`, `*.desktop.spec.ts`, or `*.every.spec.ts`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'node_modules/.cache/playwright',
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/test-results/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    channel,
    launchOptions,
  },
  projects: [
    { name: 'phone', testMatch: /\.(phone|every)\.spec\.ts$/, use: phone },
    { name: 'phone-nojs', testMatch: /\.(nojs|every)\.spec\.ts$/, use: { ...phone, javaScriptEnabled: false } },
    { name: 'desktop', testMatch: /\.(desktop|every)\.spec\.ts$/, use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: `"${process.execPath}" tests/setup/start-server.ts`,
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 300_000,
    reuseExistingServer: Boolean(process.env.E2E_PORT),
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR ?? `node_modules/.cache/e2e-data-${port}`,
      DATABASE_URL: '',
      DEMO: '1',
      LOG_LEVEL: 'warn',
    },
  },
})
