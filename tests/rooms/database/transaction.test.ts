import { randomUUID } from 'node:crypto'
import net from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  isConflict,
  isUniqueViolation,
  openDatabase,
  prismaOf,
  sqlOf,
  unavailability,
  withoutSavepoints,
} from '#app/adapters/database/index.server.ts'
import type { Db } from '#app/domain/kernel/index.ts'
import { freshDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { insert, organisation } from './organisations.ts'

let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await freshDatabase({ poolSize: 4 })
  db = database.db
})

async function count(on: Db = db): Promise<number> {
  const text = 'select count(*) as n from organisation'
  const row = await sqlOf(on).one<{ n: number }>({ name: 'test-count', text, reads: true })
  return row?.n ?? -1
}

/** Stands between a client and the database; from `fallSilent` on it passes nothing, and tells nobody. */
async function openSilencer(to: string): Promise<{ url: string; fallSilent: () => void; close: () => void }> {
  const address = new URL(to)
  const [port, host] = [Number(address.port), address.hostname]
  const sockets: Array<net.Socket> = []
  let isSilent = false
  const pass = (from: net.Socket, onto: net.Socket) => {
    sockets.push(from)
    from.on('error', () => {})
    from.on('close', () => onto.destroy())
    from.on('data', (chunk) => isSilent || onto.write(chunk))
  }
  const server = net.createServer((near) => {
    const far = net.connect(port, host)
    pass(near, far)
    pass(far, near)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const listening = server.address()
  address.port = String(typeof listening === 'object' && listening ? listening.port : 0)
  return {
    url: address.href,
    fallSilent: () => {
      isSilent = true
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

describe('one transaction for both clients', () => {
  test('a failure undoes what either wrote, and others never saw it', async () => {
    const before = await count()
    const seen: Array<number> = []
    const run = db.transaction(async (tx) => {
      await prismaOf(tx).organisation.create(organisation())
      await insert(tx)
      seen.push(await count(), await count(tx), await prismaOf(tx).organisation.count())
      throw new Error('boom')
    })
    await expect(run).rejects.toThrow('boom')
    expect(seen).toEqual([before, before + 2, before + 2])
    expect(await count()).toBe(before)
  })

  test('success keeps what both wrote', async () => {
    const before = await count()
    await db.transaction(async (tx) => {
      await prismaOf(tx).organisation.create(organisation())
      await insert(tx)
    })
    expect(await count()).toBe(before + 2)
  })

  test('many at once each keep to their own connection', async () => {
    const same = await Promise.all(
      Array.from({ length: 20 }, () =>
        db.transaction(async (tx) => {
          const sql = await sqlOf(tx).one<{ pid: number }>({ text: 'select pg_backend_pid() as pid' })
          await prismaOf(tx).organisation.findUnique({ where: { id: randomUUID() } })
          const [prisma] = await prismaOf(tx).$queryRaw<Array<{ pid: number }>>`select pg_backend_pid() as pid`
          return sql?.pid === prisma?.pid
        }),
      ),
    )
    expect(same).toEqual(Array.from({ length: 20 }, () => true))
  })

  test('an inner failure that is caught undoes the inner part alone', async () => {
    const before = await count()
    await db.transaction(async (tx) => {
      await insert(tx)
      await expect(
        tx.transaction(async (inner) => {
          await insert(inner)
          await prismaOf(inner).organisation.create(organisation())
          throw new Error('inner')
        }),
      ).rejects.toThrow('inner')
    })
    expect(await count()).toBe(before + 1)
  })

  test('without savepoints an inner one joins, and its failure fails the whole even when it is caught', async () => {
    const before = await count()
    const join = (fails: boolean) =>
      db.transaction((tx) =>
        withoutSavepoints(tx, async (joined) => {
          await insert(joined)
          const inner = joined.transaction(async (same) => {
            await insert(same)
            if (fails) throw new Error('boom')
          })
          await inner.catch(() => {})
        }),
      )
    await expect(join(true)).rejects.toThrow('boom')
    expect(await count()).toBe(before)
    await join(false)
    expect(await count()).toBe(before + 2)
  })

  test('a statement that failed and was swallowed does not pass for success', async () => {
    const before = await count()
    const run = db.transaction(async (tx) => {
      await insert(tx)
      await sqlOf(tx)
        .run({ text: 'select 1 / 0' })
        .catch(() => {})
    })
    await expect(run).rejects.toThrow('swallowed')
    expect(await count()).toBe(before)
  })

  test('one that failed inside, was undone there and caught, does no harm', async () => {
    const before = await count()
    await db.transaction(async (tx) => {
      await insert(tx)
      const inner = tx.transaction((deeper) => sqlOf(deeper).run({ text: 'select 1 / 0' }))
      await expect(inner).rejects.toThrow('division by zero')
      await prismaOf(tx).organisation.create(organisation())
    })
    expect(await count()).toBe(before + 2)
  })

  test('a change that nobody waits for is made, and its failure is the failure of the whole', async () => {
    const before = await count()
    const id = randomUUID()
    const text = `insert into organisation (id, name, name_fold, kind, created_at) values ($1, 'Nhút', 'nhut', 'household', now())`
    const change = (tx: Db) => sqlOf(tx).later({ name: 'test-later', text, values: [id] })
    await db.transaction(change)
    expect(await count()).toBe(before + 1)
    const isTaken = (error: unknown) => isUniqueViolation(error, 'organisation_pkey')
    await expect(db.transaction(change)).rejects.toSatisfy(isTaken)
    const goesOn = db.transaction(async (tx) => {
      await change(tx)
      await insert(tx).catch(() => {})
      await change(tx).catch(() => {})
    })
    await expect(goesOn).rejects.toSatisfy(isTaken)
    await expect(change(db)).rejects.toSatisfy(isTaken)
    // Behind a savepoint it is waited for: what fails there may be caught.
    await db.transaction(async (tx) => {
      await insert(tx)
      await expect(tx.transaction(change)).rejects.toSatisfy(isTaken)
    })
    expect(await count()).toBe(before + 2)
  })

  test('nothing is written where a transaction did not begin, and the reason is told', async () => {
    const before = await count()
    const seen: Array<unknown> = []
    const lock = { space: Number.NaN, key: '' }
    const run = db.transaction(
      async (tx) => {
        const tries = [count(tx), insert(tx), prismaOf(tx).organisation.create(organisation())]
        seen.push(...(await Promise.allSettled(tries)).map(({ status }) => status))
      },
      { lock, atOnce: true },
    )
    await expect(run).rejects.toThrow('invalid input syntax for type integer')
    expect(seen).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await count()).toBe(before)
  })

  test('a transaction that is over takes no more statements', async () => {
    const leaked = await db.transaction(async (tx) => tx)
    await expect(count(leaked)).rejects.toThrow('this transaction is over')
  })

  test('one that takes too long is broken off, and its connection is not used again', async () => {
    const before = await count()
    const slow = db.transaction(
      async (tx) => {
        await insert(tx)
        await sqlOf(tx).run({ text: 'select pg_sleep(30)' })
      },
      { limitMs: 200 },
    )
    await expect(slow).rejects.toSatisfy((error) => unavailability(error) === 'away')
    const after = await Promise.all(Array.from({ length: 4 }, () => count()))
    expect(after).toEqual([before, before, before, before])
  })

  test('a database that vanishes without a word holds nobody, at the beginning of one as little as in it', async () => {
    const between = await openSilencer(database.url)
    const far = openDatabase(between.url, { poolSize: 1 })
    const jobs = openDatabase(between.url, { poolSize: 1, answerWithinMs: 1500 })
    try {
      for (const one of [far, jobs]) await one.db.transaction((tx) => count(tx))
      between.fallSilent()
      const began = performance.now()
      const isAway = (error: unknown) => unavailability(error) === 'away'
      await Promise.all([
        expect(far.db.transaction((tx) => count(tx), { limitMs: 300 })).rejects.toSatisfy(isAway),
        expect(count(jobs.db)).rejects.toSatisfy(isAway),
      ])
      expect(performance.now() - began).toBeLessThan(5000)
    } finally {
      between.close()
      await Promise.all([far.close(), jobs.close()])
    }
  })

  test('a transaction with a long limit of its own may take longer than an answer otherwise', async () => {
    const { db: jobs, close } = openDatabase(database.url, { poolSize: 1, answerWithinMs: 300 })
    const slow = (tx: Db) => sqlOf(tx).run({ text: 'select pg_sleep(0.8)' })
    try {
      expect(await jobs.transaction(slow, { limitMs: 10_000 })).toBe(1)
      await expect(jobs.transaction(slow)).rejects.toSatisfy((error) => unavailability(error) === 'away')
    } finally {
      await close()
    }
  })

  test('a connection that breaks fails the transaction on it, and nothing else', async () => {
    const before = await count()
    const run = db.transaction(async (tx) => {
      await insert(tx)
      const own = await sqlOf(tx).one<{ pid: number }>({ text: 'select pg_backend_pid() as pid' })
      await database.pool.query('select pg_terminate_backend($1)', [own?.pid])
      await insert(tx)
    })
    await expect(run).rejects.toSatisfy((error) => unavailability(error) === 'away')
    expect(await count()).toBe(before)
  })

  test('Prisma begins no transaction of its own inside one', async () => {
    const before = await count()
    const run = db.transaction(async (tx) => {
      await insert(tx)
      await prismaOf(tx).organisation.updateMany({ where: { name: 'nobody' }, data: { name: 'Nhút' } })
      await prismaOf(tx).attempt.create({
        data: {
          ...{ personId: randomUUID(), id: randomUUID(), quizRevisionId: randomUUID(), courseKey: 'k', quizKey: 'q' },
          ...{ number: 1, round: 1, paper: [], startedAt: new Date(), maxPoints: 1, idempotencyKey: 'i' },
          answers: { create: { questionId: 'a', value: 1, points: 1, maxPoints: 1, answeredAt: new Date() } },
        },
      })
    })
    await expect(run).rejects.toThrow('write them one by one')
    expect(await count()).toBe(before)
  })

  test('a deadlock runs the loser once more', async () => {
    let runs = 0
    const lock = (tx: Db, key: number) => sqlOf(tx).run({ text: 'select pg_advisory_xact_lock(9, $1)', values: [key] })
    const cross = (first: number) =>
      db.transaction(async (tx) => {
        runs += 1
        await lock(tx, first)
        await new Promise((done) => setTimeout(done, 200))
        await lock(tx, 1 - first)
      })
    await Promise.all([cross(0), cross(1)])
    expect(runs).toBe(3)
  })

  test('a conflict that comes again is an error', async () => {
    let runs = 0
    const run = db.transaction(async (tx) => {
      runs += 1
      await sqlOf(tx).run({ text: `do $$ begin raise exception 'again' using errcode = '40001'; end $$` })
    })
    await expect(run).rejects.toSatisfy(isConflict)
    expect(runs).toBe(2)
  })
})

describe('a lock', () => {
  const of = (key: string) => ({ lock: { space: 7399, key } })

  /** Four at once count the rows, wait a little and add one: how many counted what another had counted too. */
  async function countAlike(run: (work: (tx: Db) => Promise<void>, at: number) => Promise<void>): Promise<number> {
    const seen: Array<number> = []
    const work = async (tx: Db) => {
      seen.push(await count(tx))
      await sqlOf(tx).run({ text: 'select pg_sleep(0.05)' })
      await insert(tx)
    }
    await Promise.all([0, 1, 2, 3].map((at) => run(work, at)))
    return 4 - new Set(seen).size
  }

  test('lets one at a time in, who then sees what the last one did; another key does not wait', async () => {
    expect(await countAlike((work) => db.transaction(work, of(`o'clock\\`)))).toBe(0)
    expect(await countAlike((work, at) => db.transaction(work, of(`key ${at}`)))).toBeGreaterThan(0)
  })

  test('is held before anything else happens; begun at once, what is read is still read under it', async () => {
    const order: Array<string> = []
    const say = (name: string, ms: number) => async (tx: Db) => {
      order.push(name)
      await sqlOf(tx).run({ text: 'select pg_sleep($1)', values: [ms / 1000] })
      order.push(`${name} ends`)
    }
    const first = db.transaction(say('first', 100), of('order'))
    await new Promise((done) => setTimeout(done, 30))
    await Promise.all([first, db.transaction(say('second', 0), of('order'))])
    expect(order).toEqual(['first', 'first ends', 'second', 'second ends'])
    expect(await countAlike((work) => db.transaction(work, { ...of('at once'), atOnce: true }))).toBe(0)
  })

  test('holds just the same within a transaction, with savepoints or without', async () => {
    const inner = (work: (tx: Db) => Promise<void>) => (tx: Db) => tx.transaction(work, of('one'))
    expect(await countAlike((work) => db.transaction(inner(work)))).toBe(0)
    expect(await countAlike((work) => db.transaction((tx) => withoutSavepoints(tx, inner(work))))).toBe(0)
  })

  test('is given back when its transaction fails', async () => {
    await expect(db.transaction(async () => Promise.reject(new Error('no')), of('two'))).rejects.toThrow('no')
    expect(await db.transaction(async () => 'in', of('two'))).toBe('in')
  })
})
