import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from '#app/domain/media/ports.ts'

/** Files of assets on this machine's disk, each below the hash of its asset: `<root>/<hash>/<path>`. */
export function createDiskFiles(root: string): FileStore {
  return {
    has: async (hash, name, bytes) => (await sizeOf(placeOf(root, hash, name))) === bytes,
    async put(hash, name, content) {
      const target = placeOf(root, hash, name)
      if ((await sizeOf(target)) === content.byteLength) return
      await mkdir(path.dirname(target), { recursive: true })
      // Written beside its place and moved there: a reader finds all of it or nothing, also after a fall of the power.
      const half = path.join(root, `.half-${randomUUID()}`)
      try {
        const file = await open(half, 'wx')
        try {
          await file.writeFile(content)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(half, target)
      } catch (error) {
        await rm(half, { force: true })
        throw error
      }
    },
  }
}

function placeOf(root: string, hash: string, name: string): string {
  const parts = name.split('/')
  if (!/^[0-9a-f]{64}$/.test(hash) || parts.some((part) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part)))
    throw new RangeError('this is no place for a file of an asset')
  return path.join(root, hash, ...parts)
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch {
    return null
  }
}
