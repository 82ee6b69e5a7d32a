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

let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await freshDatabase({ poolSize: 4 })
  db = database.db
})

function organisation(id = randomUUID()) {
  return {
    data: { id, name: 'Nhút', nameFold: 'nhut', kind: 'household', createdAt: new Date('2026-11-24T01:00:00Z') },
  }
}

async function insert(on: Db, id: string = randomUUID()): Promise<void> {
  await sqlOf(on).run({
    text: `insert into organisation (id, name, name_fold, kind, created_at) values ($1, 'Nhút', 'nhut', 'household', now())`,
    values: [id],
  })
}

async function count(on: Db = db): Promise<number> {
  const row = await sqlOf(on).one<{ n: number }>({ name: 'test-count', text: 'select count(*) as n from organisation' })
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

test('a key that is taken is told by both clients', async () => {
  const id = randomUUID()
  await insert(db, id)
  const bySql = await insert(db, id).catch((error: unknown) => error)
  const byPrisma = await prismaOf(db)
    .organisation.create(organisation(id))
    .catch((error: unknown) => error)
  expect([
    isUniqueViolation(bySql),
    isUniqueViolation(bySql, 'organisation_pkey'),
    isUniqueViolation(bySql, 'other'),
  ]).toEqual([true, true, false])
  expect([
    isUniqueViolation(byPrisma),
    isUniqueViolation(byPrisma, 'organisation_pkey'),
    isUniqueViolation(byPrisma, 'other'),
  ]).toEqual([true, true, false])
  expect(isUniqueViolation(new Error('other'))).toBe(false)
})

test('values come back as the domain wants them', async () => {
  const row = await sqlOf(db).one({
    text: `select 7::int8 as whole, date '2026-10-15' as day, '2026-10-15 00:00+07'::timestamptz as moment, '{1,NULL}'::int8[] as wholes,
      '{2024-02-29}'::date[] as days, '{}'::date[] as none, 1.50::numeric as exact, current_setting('TimeZone') as zone`,
  })
  expect(row).toEqual({
    whole: 7,
    day: '2026-10-15',
    moment: new Date('2026-10-14T17:00:00Z'),
    wholes: [1, null],
    days: ['2024-02-29'],
    none: [],
    exact: '1.50',
    zone: 'UTC',
  })
  await expect(sqlOf(db).one({ text: 'select 9007199254740993 as big' })).rejects.toThrow('does not fit')
})

test('a moment is the same through both clients', async () => {
  const id = randomUUID()
  const moment = new Date('2026-10-14T17:00:00.123Z')
  await prismaOf(db).organisation.create({ data: { ...organisation(id).data, createdAt: moment } })
  const row = await sqlOf(db).one<{ at: Date }>({
    text: 'select created_at as at from organisation where id = $1 and created_at = $2',
    values: [id, moment],
  })
  expect(row?.at).toEqual(moment)
})

test('the application has no right to change what was entered', async () => {
  for (const table of ['ledger_entry', 'ledger_seal', 'ledger_delivery', 'audit_act']) {
    for (const text of [`update ${table} set hash = ''`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(sqlOf(db).run({ text }), text).rejects.toThrow(/permission denied|does not exist/)
    }
    await expect(sqlOf(db).run({ text: `delete from ${table}` })).rejects.toThrow('permission denied')
  }
  await expect(sqlOf(db).run({ text: 'drop trigger ledger_entry_no_change on ledger_entry' })).rejects.toThrow(
    'must be owner',
  )
  await expect(sqlOf(db).run({ text: 'create table mine (id int)' })).rejects.toThrow('permission denied')
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
