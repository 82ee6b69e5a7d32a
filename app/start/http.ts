import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Env } from '#app/env.server.ts'
import { createAssets } from './assets.ts'
import { sendBarePage } from './bare-pages.ts'
import { createHealth } from './health.ts'
import { refuseUnknownMethods } from './known-methods.ts'
import { logError } from './log.ts'
import { createMedia } from './media.ts'
import { createMetricsRoute } from './metrics/route.ts'
import { refuseOldDataRequests } from './old-data-requests.ts'
import { readAddresses } from './readable-address.ts'
import { createRemixHandler } from './remix.ts'
import { frameRequests, logRequests } from './request-frame.ts'
import { refuseOtherSites } from './same-origin.ts'
import { createPatterns } from './zones.ts'

/** The production build that `npm run build` left. */
export async function loadBuild(env: Env): Promise<ServerBuild> {
  return import(pathToFileURL(path.resolve(env.BUILD_DIR, 'server/index.js')).href)
}

/** The whole server on the production build: health, files, pages. */
export function createApp(env: Env, build: ServerBuild): Express {
  const remix = createRemixHandler(build, 'production')
  const app = createFrame(env, { dev: false })
  app.use(createMetricsRoute(env.METRICS_TOKEN))
  app.use(createAssets(path.resolve(env.BUILD_DIR, 'client')))
  app.use(logRequests(createPatterns(build)))
  app.use('/media', createMedia(env.DATA_DIR))
  app.get('/favicon.ico', (_request, response) => response.redirect(301, '/favicon.svg'))
  app.use(refuseOldDataRequests)
  app.all('*', (request, response, next) => void remix(request, response).catch(next))
  app.use(answerErrors)
  return app
}

/** What stands before everything, in production and in development. */
export function createFrame(env: Env, { dev }: { dev: boolean }): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', trustOf(env.TRUST_PROXY))
  app.use(frameRequests({ dev }))
  app.use(refuseUnknownMethods)
  app.use(readAddresses)
  app.use(createHealth(env.DATABASE_URL ?? ''))
  app.use(refuseOtherSites)
  return app
}

/** The setting TRUST_PROXY, as Express wants it. */
export function trustOf(setting: string): boolean | number | string {
  if (setting === '') return false
  return /^\d+$/.test(setting) ? Number(setting) : setting
}

/** What nobody caught: the reader gets a page, the log gets the error under the same reference. */
export const answerErrors: ErrorRequestHandler = (error, _request, response, _next) => {
  const requestId: string = response.locals.requestId ?? ''
  logError(error, { requestId })
  sendBarePage(response, 500, requestId)
}
