import type { Server } from 'node:http'
import { env } from '#app/env.server.ts'
import { givesBackAtRest } from './give-back.ts'
import { createApp, loadBuild } from './http.ts'
import { log, logError } from './log.ts'
import { giveMetrics } from './metrics/gather.ts'

const finishWithinMs = 10_000

/** Ends once the requests under way are answered, or after ten seconds. */
export function stopsWell(server: Server): () => void {
  let stopping = false
  server.prependListener('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close')
  })
  return () => {
    if (stopping) return
    stopping = true
    server.close(() => process.exit(0))
    // Again and again: a connection whose last answer was under way becomes idle only now.
    server.closeIdleConnections()
    setInterval(() => server.closeIdleConnections(), 50).unref()
    setTimeout(() => process.exit(0), finishWithinMs).unref()
  }
}

/** One worker of several behind the same port; the supervisor starts and stops it. */
async function serve(): Promise<void> {
  giveMetrics()
  const app = createApp(env, await loadBuild(env))
  const server = app.listen(env.PORT, env.HOST)
  server.keepAliveTimeout = 65_000 // longer than the proxies in front keep theirs
  server.on('error', (error) => {
    logError(error)
    process.exit(1)
  })
  givesBackAtRest(server)
  const stop = stopsWell(server)
  process.on('SIGTERM', stop)
  process.on('SIGINT', () => {}) // Ctrl-C reaches the whole group; the supervisor decides
  process.on('disconnect', stop) // a supervisor that was killed leaves no orphans
  process.on('uncaughtException', (error) => {
    logError(error)
    log('error', 'this worker ends after an error nobody caught')
    process.exit(1)
  })
}

await serve()
