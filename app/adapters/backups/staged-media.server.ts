import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isMediaPlace, type Sums } from './backup-format.ts'

/** Files on their way back: aside until all of them are known to be right, since a file of an asset is never replaced. */
export type StagedMedia = {
  take: (name: string, content: AsyncIterable<Buffer>) => Promise<void>
  sum: () => Sums['media']
  /** Moves everything to its place. */
  settle: () => Promise<void>
  giveUp: () => Promise<void>
}

export function stageMedia(mediaDir: string): StagedMedia {
  const aside = path.join(mediaDir, `.restore-${randomUUID()}`)
  const names: Array<string> = []
  const summing = sumMedia()
  return {
    async take(name, content) {
      if (!isMediaPlace(name)) throw new RangeError(`${name} is no place for a file of a course`)
      const file = path.join(aside, name)
      await mkdir(path.dirname(file), { recursive: true })
      await pipeline(content, summing.of(name), fs.createWriteStream(file, { flags: 'wx', flush: true }))
      names.push(name)
    },
    sum: summing.sum,
    async settle() {
      for (const name of names) {
        const file = path.join(mediaDir, name)
        await mkdir(path.dirname(file), { recursive: true })
        await rename(path.join(aside, name), file)
      }
      for (const dir of new Set(names.map((name) => path.dirname(path.join(mediaDir, name))))) await syncFolder(dir)
      await rm(aside, { recursive: true, force: true })
    },
    giveUp: () => rm(aside, { recursive: true, force: true }),
  }
}

/** One sum over many files, taken while they stream by. */
export function sumMedia(): { of: (name: string) => Transform; sum: () => Sums['media'] } {
  const hash = createHash('sha256')
  let files = 0
  let bytes = 0
  const of = (name: string) => {
    files += 1
    hash.update(`${name}\n`)
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        hash.update(chunk)
        done(null, chunk)
      },
    })
  }
  return { of, sum: () => ({ files, bytes, sha256: hash.copy().digest('hex') }) }
}

/** Makes names in a folder outlive a fall of the power, not only what the files hold. */
export async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
