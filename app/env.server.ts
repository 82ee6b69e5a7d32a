import net from 'node:net'
import os from 'node:os'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const count = z.coerce.number().int().min(1).max(512)
const trusted = z.string().trim().refine(isTrustProxy, 'must be a number of proxies, or addresses and nets with commas')
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')

/** Every setting. `docs/running.md` has its table of settings from the descriptions here. */
export const settings = {
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on. Anything but a loopback address can be reached from outside.'),
  PORT: port.default(3000).describe('The port to listen on.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The address people use, for links and QR codes. With https, cookies are sent over TLS only.'),
  DATA_DIR: z.string().default('data').describe('Where the embedded database and the files live.'),
  BUILD_DIR: z.string().default('build').describe('Where the production build is written and read.'),
  CONTENT_DIR: z.string().default('content').describe('Where the courses are imported from at each start.'),
  DATABASE_URL: postgresUrl.optional().describe('A PostgreSQL (15 or newer) to use instead of the embedded one.'),
  DATABASE_MIGRATION_URL: postgresUrl
    .optional()
    .describe(
      'The same database as its owner, for migrations. Left out, the user of DATABASE_URL runs them and then works as the role lensan_app.',
    ),
  DATABASE_POOL_SIZE: count.default(3).describe('Connections to the database, at most, for each process.'),
  WEB_CONCURRENCY: count
    .default(os.availableParallelism())
    .describe('How many worker processes answer requests. Left out: one for each core.'),
  TRUST_PROXY: trusted
    .default('')
    .describe(
      'The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: how many stand in front (1), or their addresses and nets (10.0.0.5, 10.1.0.0/24), loopback, linklocal or uniquelocal, with commas. Empty: none.',
    ),
  DEMO: z
    .enum(['0', '1'])
    .optional()
    .describe(
      '1 fills an empty database with the demo, 0 never does. Left out: only with the embedded database on a loopback address.',
    ),
  LOG_LEVEL: z
    .enum(['info', 'warn', 'silent'])
    .optional()
    .describe('info: a line for each request. warn: only for what failed. Left out: warn on a terminal, else info.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      'Who bears it may read /metrics, from anywhere (Authorization: Bearer …). Left out: only this machine itself may.',
    ),
  LEDGER_KEY_FILE: z
    .string()
    .optional()
    .describe(
      'A private Ed25519 key (PEM) that signs the head of the training ledger; one that is named must be there. Left out: keys/ledger-ed25519.pem under DATA_DIR, made once.',
    ),
  CONTACT_PHONE: z
    .string()
    .regex(/^[\d +.()-]{6,30}$/)
    .optional()
    .describe(
      'A telephone number of the department, shown at the foot of the home page and to who has forgotten a password.',
    ),
  CONTACT_EMAIL: z.email().optional().describe('An address of the department, shown at the foot of the home page.'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('production')
    .describe('Set by the commands; not to be set by hand.'),
} as const

const schema = z.object(settings)

/** `SECURE_COOKIES`: people come over TLS, so cookies never travel without it. */
export type Env = z.infer<typeof schema> & { SECURE_COOKIES: boolean }

/** A setting that is missing or wrong; the message names each, without its value, which may be a secret. */
export class SettingsError extends Error {
  constructor(problems: Array<string>) {
    super(`settings: ${problems.join('; ')}`)
    this.name = 'SettingsError'
  }
}

/** Reads the settings from `source`; empty ones count as left out. Throws SettingsError. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '')
  const result = schema.safeParse(Object.fromEntries(given))
  if (result.success) return { ...result.data, SECURE_COOKIES: result.data.PUBLIC_URL?.startsWith('https:') ?? false }
  throw new SettingsError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
}

let known: Env | undefined

/** The settings of this process, read when the first is asked for. Nothing else reads `process.env` for a setting. */
export const env: Readonly<Env> = new Proxy({} as Env, {
  // The proxy stands for the settings, which are whole once they are read.
  get: (_nothing, name) => {
    known ??= readEnv(process.env)
    return Reflect.get(known, name)
  },
})

/** What Express takes for `trust proxy`; of all else it makes an error, in each worker by itself. */
function isTrustProxy(text: string): boolean {
  return text === '' || /^\d{1,2}$/.test(text) || text.split(',').every((part) => isAddressOrNet(part.trim()))
}

function isAddressOrNet(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...more] = text.split('/')
  const kind = address.includes('%') ? 0 : net.isIP(address)
  const most = kind === 6 ? 128 : 32
  const isNet = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most)
  return kind !== 0 && isNet && more.length === 0
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/

export function isLoopback(host: string): boolean {
  return loopback.test(host)
}

/** Whether the demo belongs into this database, if it is empty. */
export function isDemo(env: Env): boolean {
  return env.DEMO === undefined ? env.DATABASE_URL === undefined && isLoopback(env.HOST) : env.DEMO === '1'
}

/** The address people use, without a slash at the end. */
export function publicUrl(env: Env): string {
  if (env.PUBLIC_URL) return env.PUBLIC_URL.replace(/\/+$/, '')
  const isEverywhere = env.HOST === '0.0.0.0' || env.HOST === '::'
  const host = isLoopback(env.HOST) || isEverywhere ? 'localhost' : env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  return `http://${host}:${env.PORT}`
}
