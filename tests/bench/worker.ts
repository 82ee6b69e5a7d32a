import fs from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import type { Express } from 'express'
import { env } from '#app/env.server.ts'
import { givesBackAtRest } from '#app/start/give-back.ts'
import { createApp, createFrame, loadBuild } from '#app/start/http.ts'
import { sendWhole } from '#app/start/pack.ts'
import { logRequests } from '#app/start/request-frame.ts'
import { answerBare, barePath } from './bare-page.ts'
import { constantPath } from './constant.ts'

// First segments that today's and later routes live under.
const segments = ['learn', 'me', 'uptake', 'admin', 'api', 'studio', 'reports', 'sessions', 'org', 'field']

/** The build with routes added that nobody asks for, as many as make `total`: each route makes every match dearer. */
function pad(build: ServerBuild, total: number): ServerBuild {
  const module = Object.values(build.routes).find((route) => route?.path === '*')?.module
  if (!module) throw new Error('the build has no splat route')
  const missing = Math.max(0, total - Object.keys(build.routes).length)
  const added = Array.from({ length: missing }, (_, number) => {
    const id = `padding/${number}`
    return [id, { id, parentId: 'root', path: `${segments[number % segments.length]}/padding-${number}/:id`, module }]
  })
  return { ...build, routes: { ...build.routes, ...Object.fromEntries(added) } }
}

/** Sends a page that was saved before, through the same frame, log and packing as every page. */
function createConstant(): Express {
  const pages = new Map<string, Buffer>()
  const app = createFrame(env, { dev: false })
  app.use(logRequests(() => 'constant'))
  app.get(barePath, answerBare())
  app.get(`${constantPath}/:name`, (request, response, next) => {
    const { name } = request.params
    const page = pages.get(name) ?? fs.readFileSync(path.join(env.DATA_DIR, 'constant', name))
    pages.set(name, page)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cache-Control', 'private, no-cache')
    void sendWhole(request, response, page).catch(next)
  })
  return app
}

const build = await loadBuild(env)
const app = createApp(env, process.env.BENCH_ROUTES ? pad(build, Number(process.env.BENCH_ROUTES)) : build)
const constant = createConstant()
const server = createServer((request, response) => {
  if (request.url?.startsWith('/bench-')) constant(request, response)
  else app(request, response)
})
server.keepAliveTimeout = 65_000
givesBackAtRest(server)
server.listen(env.PORT, env.HOST)
process.on('SIGTERM', () => process.exit(0))
process.on('disconnect', () => process.exit(0))
