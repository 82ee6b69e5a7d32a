import { type RequestHandler, Router } from 'express'
import pg from 'pg'

/** What the supervisor tells its workers about the process that runs jobs. */
export type JobsState = { jobs: 'running' | 'down' }

/**
 * `/healthz`: this process answers. `/readyz`: the database answers and jobs run, else 503 with which of them does not.
 */
export function createHealth(databaseUrl: string): RequestHandler {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    idleTimeoutMillis: 5000,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  })
  pool.on('error', () => {})
  let jobs: JobsState['jobs'] = 'running'
  process.on('message', (message: Partial<JobsState>) => {
    if (message?.jobs) jobs = message.jobs
  })
  const router = Router()
  router.get('/healthz', (_request, response) => void response.type('text').send('ok'))
  router.get('/readyz', async (_request, response) => {
    const database = await pool.query('select 1').then(
      () => 'answers',
      () => 'down',
    )
    const isReady = database === 'answers' && jobs === 'running'
    response
      .status(isReady ? 200 : 503)
      .setHeader('Cache-Control', 'no-store')
      .json({ database, jobs })
  })
  return router
}
