import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { openDatabase } from '#app/adapters/database/index.server.ts'
import type { Db } from '#app/domain/kernel/index.ts'
import { countHeadcount, countParticipations } from '#app/domain/ledger/index.server.ts'
import { breakdowns, type CountedKind, countedKinds, measures } from '#app/domain/ledger/index.ts'
import { countNaively, type Row } from '#tests/reference-counter.ts'

export const root = path.resolve(import.meta.dirname, '../../..')

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function rowsOf<R>(url: string, sql: string): Promise<Array<R>> {
  return withClient(url, async (client) => (await client.query(sql)).rows as Array<R>)
}

/** How many rows each table has that outlives a crash, and one sum of them all; the record of migrations apart. */
export async function sumTables(url: string): Promise<Record<string, { rows: number; sum: string | null }>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not relispartition and relpersistence = 'p' and relname <> '_prisma_migrations' order by 1`,
    )
    const sums: Record<string, { rows: number; sum: string | null }> = {}
    for (const { name } of rows) {
      const found = await client.query<{ rows: number; sum: string | null }>(
        `select count(*)::int as rows, md5(string_agg(t::text, e'\\n' order by t::text collate "C")) as sum from "${name}" t`,
      )
      if (found.rows[0]) sums[name] = found.rows[0]
    }
    return sums
  })
}

export async function isEmpty(url: string): Promise<boolean> {
  return Object.values(await sumTables(url)).every(({ rows }) => rows === 0)
}

const always = { from: '2020-01-01', to: '2035-12-31' }
const part = { from: '2026-09-15', to: '2026-10-14' }

function listQuestions() {
  return (Object.keys(countedKinds) as Array<CountedKind>).flatMap((kind) =>
    [undefined, ...breakdowns].flatMap((by) =>
      [always, part].flatMap((range) => measures.map((measure) => ({ ...range, kind, by, measure }))),
    ),
  )
}

/** Every figure: each kind and measure, by each breakdown, over all time and one reporting period. */
export async function listFigures(db: Db): Promise<Record<string, unknown>> {
  const figures: Record<string, unknown> = {}
  for (const { measure, ...question } of listQuestions()) {
    const count = measure === 'headcount' ? countHeadcount : countParticipations
    const { total, rows, position } = await count({ db }, question)
    figures[nameOf({ measure, ...question })] = { total, rows: sorted(rows), position }
  }
  return figures
}

/** The same, counted naively from what a ledger held up to a position. */
export function listFiguresNaively(ledger: Array<Row>, position: number): Record<string, unknown> {
  const sealed = ledger.filter(({ id }) => id <= position)
  return Object.fromEntries(
    listQuestions().map((question) => {
      const { total, rows } = countNaively(sealed, question)
      return [nameOf(question), { total, rows: sorted(rows), position }]
    }),
  )
}

function nameOf({ kind, by, measure, from }: ReturnType<typeof listQuestions>[number]): string {
  return [measure, kind, by ?? 'all', from].join(' ')
}

function sorted<T extends { key: string }>(rows: Array<T>): Array<T> {
  return [...rows].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Reads the ledger as the application would. */
export async function readLedger(url: string): Promise<Array<Row>> {
  const rows = await rowsOf<Row & { id: string; subject_entry: string | null }>(
    url,
    `select *, effective_from::text as effective_from from ledger_entry order by id`,
  )
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    subject_entry: row.subject_entry === null ? null : Number(row.subject_entry),
  }))
}

export async function withDb<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = openDatabase(url)
  try {
    return await work(db)
  } finally {
    await close()
  }
}

const hash = 'ab'.repeat(32)

/** A folder for files of courses: one of them large, one without content, and what is none of ours. */
export function makeMedia(dir: string): string {
  const media = path.join(dir, 'media')
  fs.mkdirSync(path.join(media, hash, 'hls'), { recursive: true })
  fs.writeFileSync(path.join(media, hash, 'hls/0.m4s'), Buffer.alloc(3_000_000, randomUUID()))
  fs.writeFileSync(path.join(media, hash, 'film.vtt'), 'WEBVTT')
  fs.writeFileSync(path.join(media, hash, 'empty.txt'), '')
  fs.writeFileSync(path.join(media, '.half-1'), 'half')
  fs.symlinkSync('/etc/passwd', path.join(media, hash, 'passwd.txt'))
  return media
}

/** Every file below a folder, by name. */
export function readFiles(dir: string): Record<string, string> {
  if (!fs.existsSync(dir)) return {}
  const entries = fs.readdirSync(dir, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(dir, file), fs.readFileSync(file, 'base64')]),
  )
}
