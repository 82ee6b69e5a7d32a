import http from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, describe, expect, test } from 'vitest'
import { createGathering, type Place } from '#app/start/metrics/gather.ts'
import { createCounter, createHistogram, readFamilies, renderFamilies } from '#app/start/metrics/registry.ts'
import { countRequest } from '#app/start/metrics/request-metrics.ts'
import { createMetricsRoute } from '#app/start/metrics/route.ts'

const text = (name: string) =>
  renderFamilies([{ name: 'web-1', families: readFamilies().filter((family) => family.name === name) }])

describe('the text for Prometheus', () => {
  test('a histogram adds its buckets up; a value at a bound is below it', () => {
    const observe = createHistogram('t_seconds', 'Seconds.', [0.1, 1])
    for (const seconds of [0.1, 0.5, 3]) observe(seconds, { route: '/a' })
    expect(text('t_seconds')).toBe(`# HELP t_seconds Seconds.
# TYPE t_seconds histogram
t_seconds_bucket{route="/a",le="0.1",process="web-1"} 1
t_seconds_bucket{route="/a",le="1",process="web-1"} 2
t_seconds_bucket{route="/a",le="+Inf",process="web-1"} 3
t_seconds_sum{route="/a",process="web-1"} 3.6
t_seconds_count{route="/a",process="web-1"} 3
`)
  })

  test('what could end a label early is written so that it does not', () => {
    createCounter('t_total', 'Things.')({ what: 'a"b\\c\nd' })
    expect(text('t_total')).toContain('t_total{what="a\\"b\\\\c\\nd",process="web-1"} 1\n')
  })

  test('labels that never repeat do not fill the memory', () => {
    const count = createCounter('t_many_total', 'Many.')
    for (let i = 0; i < 5000; i += 1) count({ i: String(i) })
    expect(text('t_many_total').split('\n').length).toBeLessThan(2100)
  })

  test('a request is told by pattern, method and class; what others invent as a method is one', () => {
    countRequest({ method: 'GET', route: '/verify/:code', status: 404, cut: false, ms: 12 })
    countRequest({ method: 'X-0912345678', route: 'unmatched', status: 405, cut: false, ms: 12 })
    countRequest({ method: 'POST', route: '/login', status: 200, cut: true, ms: 12 })
    const found = text('lensan_request_seconds')
    expect(found).toContain('_count{route="/verify/:code",method="GET",status="4xx",process="web-1"} 1')
    expect(found).toContain('_count{route="unmatched",method="other",status="4xx",process="web-1"} 1')
    expect(found).toContain('_count{route="/login",method="POST",status="cut",process="web-1"} 1')
    expect(found).not.toContain('0912345678')
  })
})

type Sent = { metrics?: string; look?: number; text?: string }

/** A process as the supervisor sees it, which answers or does not. */
function fakePlace(name: string, { answers }: { answers: boolean }, hear: () => Hear) {
  const sent: Array<Sent> = []
  const receiver: Receiver = {
    isConnected: () => true,
    send: (message: Sent) => {
      sent.push(message)
      const families = [{ name: 'own', help: 'Own.', type: 'gauge', samples: [{ labels: {}, value: 7 }] }]
      if (message.metrics === 'give' && answers)
        setImmediate(() => hear()(receiver, { metrics: 'given', look: message.look, families }))
    },
  }
  return { place: { name, receiver, starts: 3 } satisfies Place, sent }
}
type Receiver = NonNullable<Place['receiver']>
type Hear = ReturnType<typeof createGathering>['hear']

test('the supervisor adds the processes together, and does not wait for ever for one that hangs', async () => {
  let hear: Hear = () => {}
  const well = fakePlace('web-1', { answers: true }, () => hear)
  const hangs = fakePlace('web-2', { answers: false }, () => hear)
  const gone: Place = { name: 'jobs', receiver: undefined, starts: 1 }
  ;({ hear } = createGathering(() => [well.place, hangs.place, gone]))
  hear(well.place.receiver, { metrics: 'wanted', wish: 1 })
  await expect.poll(() => well.sent.find(({ metrics }) => metrics === 'text')?.text, { timeout: 4000 }).toBeTruthy()
  const told = well.sent.find(({ metrics }) => metrics === 'text')?.text ?? ''
  expect(told).toContain('own{process="web-1"} 7\n')
  expect(told).not.toContain('own{process="web-2"}')
  expect(told).toContain('lensan_process_up{place="web-2",process="supervisor"} 1\n')
  expect(told).toContain('lensan_process_up{place="jobs",process="supervisor"} 0\n')
  expect(told).toContain('lensan_process_starts_total{place="web-1",process="supervisor"} 3\n')
})

describe('who may read /metrics', () => {
  const servers: Array<http.Server> = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  /** The status that a request from this machine gets. */
  async function ask(token: string | undefined, headers: Record<string, string>): Promise<number> {
    const app = express().use(createMetricsRoute(token, async () => 'own 1\n'))
    const server = app.listen(0, '127.0.0.1')
    servers.push(server)
    await new Promise((done) => server.once('listening', done))
    const { port } = server.address() as AddressInfo // it listens on a port
    return new Promise((done, fail) => {
      const asking = http.get({ host: '127.0.0.1', port, path: '/metrics', headers }, (answer) => {
        answer.resume()
        done(answer.statusCode ?? 0)
      })
      asking.on('error', fail)
    })
  }

  const token = 'mot-chuoi-dai-kho-doan'

  test.each<[string, string | undefined, Record<string, string>, number]>([
    ['this machine, past every proxy', undefined, {}, 200],
    ['a proxy that says whom it asks for', undefined, { 'X-Forwarded-For': '203.0.113.7' }, 404],
    ['a proxy that says so in the new way', undefined, { Forwarded: 'for=203.0.113.7' }, 404],
    ['a proxy that keeps quiet but passes Host on', undefined, { Host: 'hoc.example.vn' }, 404],
    [
      'the bearer of the token, through a proxy',
      token,
      { Authorization: `Bearer ${token}`, 'X-Forwarded-For': '1.1.1.1' },
      200,
    ],
    ['somebody with a part of the token', token, { Authorization: `Bearer ${token.slice(0, -1)}` }, 404],
    ['this machine, when there is a token', token, {}, 404],
  ])('%s', async (_who, setting, headers, status) => {
    expect(await ask(setting, headers)).toBe(status)
  })
})
