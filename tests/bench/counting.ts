import { fork } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase } from '#app/adapters/database/index.server.ts'
import { addDays, type Db, newId, systemClock, vietnamDay } from '#app/domain/kernel/index.ts'
import { countFunnel, countHeadcount, countTrend } from '#app/domain/ledger/index.server.ts'
import { type Breakdown, breakdowns } from '#app/domain/ledger/index.ts'
import { registerPerson } from '#app/domain/people/index.server.ts'
import { daysOf, type NamedPeriod, type Period, periodOf, periodsUpTo } from '#app/domain/reporting/index.ts'
import { projectRoot, runNode } from '#app/start/child.ts'
import { startEmbedded } from '#app/start/embedded-postgres.ts'

// `DATA_DIR=… npm run bench -- counting [--people N]`: how fast headcounts are on many entries, beside SQL on the entries.
const times = 5
const kind = 'completed'

/** What the best SQL on the raw entries would be, where nothing is merged, voided or corrected: it shows what a figure costs. */
const byHand: Record<string, string> = {
  commune: "coalesce(commune, 'unknown')",
  gender: "coalesce(gender, 'unknown')",
}

function median(values: Array<number>): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function time<T>(work: () => Promise<T>): Promise<{ ms: Array<number>; result: T }> {
  let result = await work() // warm
  const ms: Array<number> = []
  for (let round = 0; round < times; round += 1) {
    const began = performance.now()
    result = await work()
    ms.push(performance.now() - began)
  }
  return { ms, result }
}

function tell(title: string, ms: Array<number>, more = ''): void {
  console.log(
    `${title.padEnd(58)} ${median(ms).toFixed(0).padStart(6)} ms, at most ${Math.max(...ms).toFixed(0)} ${more}`,
  )
}

function ranges(today: string): Array<[string, Period]> {
  const month = periodOf(today, 'month')
  const year = periodOf(today, 'year')
  const named = (one: NamedPeriod | null): Period => (one ? daysOf(one) : { from: today, to: today })
  return [
    ['reporting month', named(month)],
    ['reporting year', named(year)],
    ['calendar month', { from: `${today.slice(0, 7)}-01`, to: today }],
    ['any 100 days', { from: addDays(today, -137), to: addDays(today, -38) }],
    ['calendar year', { from: `${today.slice(0, 4)}-01-01`, to: today }],
    ['ten years', { from: addDays(today, -3650), to: today }],
  ]
}

async function measureCounts(db: Db, raw: pg.Client, today: string): Promise<void> {
  for (const [title, range] of ranges(today)) {
    for (const by of [undefined, ...breakdowns] as Array<Breakdown | undefined>) {
      const { ms, result } = await time(() => countHeadcount({ db }, { kind, ...range, by }))
      tell(`${title}, by ${by ?? 'nothing'}`, ms, `(${result.total})`)
      const column = by && byHand[by]
      if (!column) continue
      const began = performance.now()
      const { rows } = await raw.query(
        `select ${column} as key, count(distinct person_id) from ledger_entry where kind = 'course_completed'
           and occurred_at >= $1::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
           and occurred_at < ($2::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' group by 1`,
        [range.from, range.to],
      )
      tell(
        '  by hand on the entries',
        [performance.now() - began],
        `(${rows.reduce((sum, row) => sum + Number(row.count), 0)})`,
      )
    }
  }
  const month = periodOf(today, 'month')
  if (!month) return
  const trend = await time(() => countTrend({ db }, { kind, periods: periodsUpTo(month, 12).map(daysOf) }))
  tell('twelve months, both measures', trend.ms)
  const year = periodOf(today, 'year')
  for (const named of [month, year]) {
    if (!named) continue
    const { ms, result } = await time(() => countFunnel({ db }, daysOf(named)))
    tell(`funnel of a ${named.sort}`, ms, result ? `(${result.enrolled})` : '(too many)')
  }
}

/** From the commit of an entry until a headcount has it, with the background work that the platform runs. */
async function measureFreshness(db: Db, databaseUrl: string): Promise<void> {
  const jobs = fork(path.join(projectRoot, 'app/jobs/main.ts'), {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
  })
  try {
    await sleep(4000)
    const ms: Array<number> = []
    for (let round = 0; round < 10; round += 1) {
      const today = vietnamDay(new Date())
      const count = async () => (await countHeadcount({ db }, { kind: 'registered', from: today, to: today })).total
      const before = await count()
      await db.transaction((inner) =>
        registerPerson(
          { db: inner, clock: systemClock },
          {
            ...{ personId: newId(), fullName: 'Người Đo', birthYear: 1980, gender: 'female', commune: '18073' },
            ...{ organisationKind: 'household', organisationName: null, consents: [], channel: 'field' },
          },
        ),
      )
      const began = performance.now()
      while ((await count()) === before && performance.now() - began < 10_000) await sleep(10)
      ms.push(performance.now() - began)
      await sleep(300)
    }
    tell('from commit until counted', ms)
  } finally {
    jobs.kill('SIGTERM')
  }
}

/** Measures on the embedded database of `DATA_DIR`, filled first when nobody is in it. */
export async function benchCounting(people: number): Promise<void> {
  const dataDir = path.resolve(process.env.DATA_DIR ?? 'node_modules/.cache/bench-counting')
  const embedded = await startEmbedded(dataDir)
  const env = { DATA_DIR: dataDir, DATABASE_URL: '', DEMO: '0' }
  const migrating = { DATABASE_MIGRATION_URL: embedded.ownerUrl, LENSAN_APP_PASSWORD: embedded.appPassword }
  if ((await runNode({ args: ['prisma/migrate.ts', 'deploy'], env: migrating, quiet: true })) !== 0)
    throw new Error('the migrations failed')
  const raw = new pg.Client({ connectionString: embedded.ownerUrl })
  await raw.connect()
  const { rows } = await raw.query('select exists (select from person) as filled')
  if (!rows[0]?.filled) {
    for (const args of [
      ['app/cli/main.ts', 'content', 'import'],
      ['app/cli/main.ts', 'demo', 'seed', '--people', String(people)],
    ])
      if ((await runNode({ args, env })) !== 0) throw new Error(`${args.join(' ')} failed`)
  }
  const { db, close } = openDatabase(embedded.appUrl, { poolSize: 4 })
  try {
    const counts = await raw.query(
      'select (select count(*) from person) as people, (select count(*) from ledger_entry) as entries, (select count(*) from counted) as counted',
    )
    console.log(JSON.stringify(counts.rows[0]))
    await measureCounts(db, raw, vietnamDay(new Date()))
    await measureFreshness(db, embedded.appUrl)
  } finally {
    await close()
    await raw.end()
    await embedded.stop()
  }
}
