import type { Server } from 'node:http'
import v8 from 'node:v8'
import vm from 'node:vm'

const restMs = 5_000
const nowAndThenMs = 60_000

/**
 * Gives the system back what is not needed any more. A process that has little to do would keep it for ever: V8 looks
 * for it when something new is asked of it.
 */
export function giveBackMemory(): void {
  v8.setFlagsFromString('--expose-gc')
  const collect: (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void = vm.runInNewContext('gc')
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' }) // any other keeps the pages for later
}

/** Gives back memory once nobody has asked for anything for five seconds. */
export function givesBackAtRest(server: Server): void {
  let rest: NodeJS.Timeout | undefined
  server.on('request', () => {
    rest ??= setTimeout(() => {
      rest = undefined
      giveBackMemory()
    }, restMs).unref()
    rest.refresh()
  })
}

/** Gives back memory each minute, in a process whose work comes in spurts. */
export function givesBackNowAndThen(): void {
  setInterval(giveBackMemory, nowAndThenMs).unref()
}
