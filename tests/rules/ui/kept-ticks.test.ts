import { beforeEach, describe, expect, test } from 'vitest'
import { memoryDevice } from '#app/ui/device.ts'
import { isWaiting, keepTick, nextBatch, settle, type TickBatch, withKept } from '#app/ui/lesson/kept-ticks.ts'
import { createTickSender, type TickAnswer } from '#app/ui/lesson/tick-sender.ts'

const stored = new Map<string, string>()
const device = memoryDevice(stored)
beforeEach(() => stored.clear())

const own = { lesson: '/learn/k/bai', checklist: 'viec', keeps: true }
const visitor = { ...own, keeps: false }

describe('ticks that are in no account yet', () => {
  test('stand over those the page came with, each item by its last word', () => {
    keepTick(device, own, 2, true)
    keepTick(device, own, 0, false)
    keepTick(device, own, 1, true)
    keepTick(device, own, 1, false)
    expect(withKept(device, own, [0, 4])).toEqual([2, 4])
    expect(withKept(device, { ...own, checklist: 'khac' }, [0])).toEqual([0])
    expect(withKept(device, { ...own, lesson: '/learn/k/khac' }, [0])).toEqual([0])
  })

  test('of a visitor show to them, and only ever add to an account', () => {
    keepTick(device, visitor, 1, true)
    keepTick(device, visitor, 3, false)
    expect(withKept(device, visitor, [3])).toEqual([1])
    expect(withKept(device, own, [3])).toEqual([1, 3])
    const batch = nextBatch(device)
    expect(batch).toEqual({ lesson: own.lesson, checklist: 'viec', items: [1], ticked: true })
    settle(device, batch as TickBatch)
    expect(stored.size).toBe(0)
  })

  test('of a learner do not show to a visitor', () => {
    keepTick(device, own, 1, true)
    expect(withKept(device, visitor, [])).toEqual([])
  })
})

describe('the sender', () => {
  function sender() {
    const sent: Array<TickBatch> = []
    const network = { good: true }
    const answers: Array<(answer: TickAnswer) => void> = []
    const post = (batch: TickBatch) => {
      sent.push(batch)
      return new Promise<TickAnswer>((done) => answers.push(done))
    }
    const made = createTickSender(
      () => device,
      post,
      async () => {},
      () => network.good,
    )
    const answer = async (how: TickAnswer) => {
      answers.shift()?.(how)
      await new Promise((done) => setImmediate(done))
    }
    const make = (item: number, ticked: boolean) => {
      keepTick(device, own, item, ticked)
      made.wake()
    }
    return { ...made, network, sent, answer, make, words: () => sent.map(({ items, ticked }) => `${items} ${ticked}`) }
  }

  test('sends one after the other: no tick overtakes another, and the last word holds', async () => {
    const { start, sent, answer, make, words } = sender()
    start(() => {})
    make(0, true)
    make(0, false)
    make(1, true)
    make(2, true)
    make(0, true)
    make(0, false)
    expect(sent).toHaveLength(1)
    await answer('taken')
    await answer('taken')
    await answer('taken')
    expect(words()).toEqual(['0 true', '1,2 true', '0 false'])
    expect(stored.size).toBe(0)
  })

  test('keeps what could not be sent, and says so until it has arrived', async () => {
    const { start, isLate, answer, make, words } = sender()
    start(() => {})
    make(0, true)
    expect(isLate()).toBe(false)
    await answer('later')
    expect(isLate()).toBe(true)
    expect(isWaiting(device, own)).toBe(true)
    await answer('taken')
    expect(isLate()).toBe(false)
    expect(words()).toEqual(['0 true', '0 true'])
    expect(stored.size).toBe(0)
  })

  test('says at once that the network is away, and takes it back only with the answer', async () => {
    const { start, network, wake, isLate, answer, make } = sender()
    start(() => {})
    network.good = false
    make(0, true)
    expect(isLate()).toBe(true)
    network.good = true
    wake()
    expect(isLate()).toBe(true)
    await answer('taken')
    expect(isLate()).toBe(false)
  })

  test('sends nothing of a visitor; all of it once they are signed in, and again after a sign-in ran out', async () => {
    const { start, stop, sent, answer, make, words } = sender()
    keepTick(device, visitor, 0, true)
    make(1, true)
    expect(sent).toEqual([])
    let signedOut = 0
    start(() => {
      signedOut += 1
    })
    await answer('signed_out')
    expect(signedOut).toBe(1)
    make(2, true)
    expect(sent).toHaveLength(1)
    start(() => {})
    await answer('taken')
    expect(words()).toEqual(['0,1 true', '0,1,2 true'])
    stop()
    make(3, true)
    expect(sent).toHaveLength(2)
  })

  test('lets go of what is refused for good', async () => {
    const { start, sent, answer, make } = sender()
    start(() => {})
    make(0, true)
    await answer('refused')
    expect(sent).toHaveLength(1)
    expect(stored.size).toBe(0)
  })
})
