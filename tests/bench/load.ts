import http from 'node:http'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const unpack = promisify(zlib.gunzip)

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** One request, and what its answer must hold: `check` gives a sentence when it does not. */
export type Shot = {
  path: string
  cookie?: string
  /** where it comes from, as a proxy says it */
  address?: string
  /** fields of a form; with them the request is a POST */
  form?: URLSearchParams
  check: (answer: Answer) => string | null
}

/** Times in ms. `faults`: the first few sentences of checks that failed. */
export type Load = {
  requests: number
  errors: number
  faults: Array<string>
  seconds: number
  perSecond: number
  p50: number
  p95: number
  p99: number
}

/**
 * Keeps `connections` busy, each with one request at a time, until `seconds` are over or `next` gives null. Every answer is
 * read whole and checked.
 */
export async function load({
  port,
  connections,
  seconds,
  next,
}: {
  port: number
  connections: number
  seconds: number
  next: () => Shot | null
}): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const times: Array<number> = []
  const faults: Array<string> = []
  let errors = 0
  const began = performance.now()
  const until = began + seconds * 1000
  async function work(): Promise<void> {
    while (performance.now() < until) {
      const shot = next()
      if (!shot) return
      const from = performance.now()
      const fault = await send(agent, port, shot).then(
        ({ answer, ms }) => {
          times.push(ms - from)
          return shot.check(answer)
        },
        (error: Error) => error.message,
      )
      if (fault === null) continue
      errors += 1
      if (faults.length < 5) faults.push(`${shot.path}: ${fault}`)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    requests: times.length,
    errors,
    faults,
    seconds: took,
    perSecond: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}

/** Sends one request; `ms` is when the last byte was there, before it is unpacked. */
export function send(agent: http.Agent, port: number, shot: Shot): Promise<{ answer: Answer; ms: number }> {
  const body = shot.form?.toString()
  const headers: http.OutgoingHttpHeaders = {
    'accept-encoding': 'gzip',
    accept: 'text/html',
    ...(shot.cookie ? { cookie: shot.cookie } : {}),
    ...(shot.address ? { 'x-forwarded-for': shot.address } : {}),
    ...(body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } : {}),
  }
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, host: '127.0.0.1', port, path: shot.path, method: body ? 'POST' : 'GET', headers, timeout: 30_000 },
      (response) => {
        const chunks: Array<Buffer> = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const ms = performance.now()
          const packed = Buffer.concat(chunks)
          const whole = response.headers['content-encoding'] === 'gzip' ? unpack(packed) : packed
          Promise.resolve(whole).then(
            (plain) =>
              resolve({
                answer: { status: response.statusCode ?? 0, headers: response.headers, body: plain.toString() },
                ms,
              }),
            reject,
          )
        })
      },
    )
    request.on('timeout', () => request.destroy(new Error('no answer within 30 s')))
    request.on('error', reject)
    request.end(body)
  })
}
