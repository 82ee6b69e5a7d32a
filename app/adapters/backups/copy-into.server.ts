import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Rows on their way into a table, as COPY's text. */
export type CopyInto = {
  /** Resolves when more may come. */
  write: (chunk: Buffer) => Promise<void>
  /** How many rows the database took. */
  end: () => Promise<number>
  /** The connection is free again afterwards; the transaction is lost. */
  giveUp: () => Promise<void>
}

/** What the database refuses (a row, the connection) fails the next call, however much later that comes. */
export function copyInto(client: pg.Client, sql: string): CopyInto {
  const stream = client.query(copyFrom(sql))
  let failed = false
  const failure = new Promise<never>((_done, fail) => {
    stream.on('error', (error) => {
      failed = true
      fail(error)
    })
  })
  failure.catch(() => {}) // heard by the next call
  const next = (name: 'drain' | 'finish') => {
    const heard = new Promise<void>((done) => stream.once(name, done))
    return Promise.race([heard, failure])
  }
  return {
    async write(chunk) {
      if (failed) await failure
      if (!stream.write(chunk)) await next('drain')
    },
    async end() {
      if (failed) await failure
      const finished = next('finish')
      stream.end()
      await finished
      return stream.rowCount
    },
    async giveUp() {
      if (failed || stream.closed) return
      const closed = new Promise((done) => stream.once('close', done))
      stream.destroy(new Error('given up'))
      await closed
    },
  }
}
