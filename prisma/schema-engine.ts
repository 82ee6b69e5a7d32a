import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** Prisma's own migration engine in WebAssembly: the native one is a download that `npm ci` does not bring. */
export type SchemaEngine = engineModule.SchemaEngine

type Wasm = typeof engineModule & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Options = { files: Array<{ path: string; content: string }>; recordMigrations?: boolean }

let loaded: Promise<typeof engineModule.SchemaEngine> | undefined

/** The module holds its instance in a global of its own, so a second one would break the first. */
function loadOnce(): Promise<typeof engineModule.SchemaEngine> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<typeof engineModule.SchemaEngine> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error('schema engine:', message) },
  })
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const code = fs.readFileSync(path.join(path.dirname(script), 'schema_engine_bg.wasm'))
  // The package's own types leave out what its glue code needs.
  const imports = { './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(code, imports)
  ;(engineModule as Wasm).__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engineModule.SchemaEngine
}

/** An engine on the database at `url`, to be given back with `free()`. */
export async function openEngine(url: string, { files, recordMigrations = false }: Options): Promise<SchemaEngine> {
  const Engine = await loadOnce()
  const base = new PrismaPg({ ...connectionParts(url), idleTimeoutMillis: 50, allowExitOnIdle: true })
  const factory = {
    provider: base.provider,
    adapterName: base.adapterName,
    connect: async () => mend(await base.connect(), recordMigrations),
    connectToShadowDb: async () => mend(await base.connectToShadowDb(), false),
  }
  const datamodels = files.map((file): [string, string] => [file.path, file.content])
  const bound = bindMigrationAwareSqlAdapterFactory(factory as unknown as PrismaPg) // the same methods, two of them wrapped
  return Engine.new({ datamodels }, () => {}, bound)
}

/** Parts, because pg lets a connection string win over the name of the shadow database. */
function connectionParts(url: string): pg.PoolConfig {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url })
  return { host, port, user, password: password ?? undefined, database, ssl }
}

const recordFinished = `update "_prisma_migrations" set "finished_at" = now(), "applied_steps_count" = 1
  where "finished_at" is null and "rolled_back_at" is null`

/** What the adapter does wrong for migrations. */
function mend(adapter: Adapter, recordMigrations: boolean): Adapter {
  const pool = adapter.underlyingDriver() as unknown as { query: (sql: string) => Promise<unknown> }
  // It splits a script at every ';', which breaks function bodies. PostgreSQL takes the whole as one transaction, so
  // that with the record of it a migration is either there and known, or neither.
  adapter.executeScript = async (script) => {
    const isMigration = recordMigrations && !script.includes('_prisma_migrations')
    await pool.query(isMigration ? `${script}\n;${recordFinished}` : script)
  }
  letCharColumnsPass(adapter)
  return adapter
}

type Io = { performIO: (query: object) => Promise<{ fields: Array<{ dataTypeID: number }> }> }
const charOid = 18
const textOid = 25

/** The engine reads catalogue columns of type "char", which the adapter refuses. They pass as text, named as characters. */
function letCharColumnsPass(adapter: Adapter): void {
  const io = adapter as unknown as Io // the method is not in the published type
  const performIO = io.performIO.bind(adapter)
  const charColumns = new WeakMap<object, Array<number>>()
  io.performIO = async (query) => {
    const result = await performIO(query)
    const chars = result.fields.flatMap((field, index) => (field.dataTypeID === charOid ? [index] : []))
    for (const index of chars) Object.assign(result.fields[index] ?? {}, { dataTypeID: textOid })
    charColumns.set(query, chars)
    return result
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
}
