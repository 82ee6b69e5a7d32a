import { createServer } from 'node:http'
import { expect, test, vi } from 'vitest'
import { giveBackMemory, givesBackAtRest } from '#app/start/give-back.ts'

function fillHeap(): number {
  let rows: Array<object> = Array.from({ length: 400_000 }, (_, number) => ({ number, text: `dòng ${number}` }))
  const { heapTotal } = process.memoryUsage()
  rows = []
  expect(rows).toEqual([])
  return heapTotal
}

test('what is not needed any more goes back to the system', () => {
  const full = fillHeap()
  giveBackMemory()
  expect(process.memoryUsage().heapTotal).toBeLessThan(full - 10_000_000)
})

test('a server gives back once nobody asks, not between two requests', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const server = createServer((_request, response) => response.end())
    givesBackAtRest(server)
    const full = fillHeap()
    const ask = () => server.emit('request', { on() {} }, { end() {} })
    ask()
    vi.advanceTimersByTime(4_000)
    ask()
    vi.advanceTimersByTime(4_000)
    expect(process.memoryUsage().heapTotal).toBeGreaterThan(full - 10_000_000)
    vi.advanceTimersByTime(1_000)
    expect(process.memoryUsage().heapTotal).toBeLessThan(full - 10_000_000)
  } finally {
    vi.useRealTimers()
  }
})
