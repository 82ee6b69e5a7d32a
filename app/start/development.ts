import { createServer as createHttpServer } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import type { Env } from '#app/env.server.ts'
import { answerErrors, createFrame } from './http.ts'
import { createMedia } from './media.ts'
import { createRemixHandler } from './remix.ts'

/** Vite ends the process on SIGTERM as soon as it has closed itself; we have a database to stop after it. */
async function withoutItsSignals<T>(work: () => Promise<T>): Promise<T> {
  const before = process.listeners('SIGTERM')
  const result = await work()
  for (const listener of process.listeners('SIGTERM')) if (!before.includes(listener)) process.off('SIGTERM', listener)
  return result
}

/** The same server on the sources, in this process, with hot reload. Answers with how to stop it. */
export async function serveDevelopment(env: Env): Promise<() => Promise<void>> {
  const app = createFrame(env, { dev: true })
  const server = createHttpServer(app)
  const vite = await withoutItsSignals(() =>
    createServer({ appType: 'custom', server: { middlewareMode: true, hmr: { server } } }),
  )
  app.use('/media', createMedia(env.DATA_DIR))
  app.use(vite.middlewares)
  let last: { build: ServerBuild; handle: ReturnType<typeof createRemixHandler> } | undefined
  app.all('*', async (request, response, next) => {
    try {
      // Vite answers with the same module until a file of it changes.
      const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild
      if (last?.build !== build) last = { build, handle: createRemixHandler(build, 'development') }
      await last.handle(request, response)
    } catch (error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error)
      next(error)
    }
  })
  app.use(answerErrors)
  await new Promise<void>((done) => server.listen(env.PORT, env.HOST, done))
  return async () => {
    await vite.close()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}
