import type { Clock, Db } from '../kernel/index.ts'
import { insertAssets, listAssetFiles } from './asset-store.server.ts'
import type { Examined } from './examine.server.ts'
import type { FileStore } from './ports.ts'

/**
 * Takes assets in under their hashes. A second time changes nothing. The files are kept before the rows, so that an
 * address which is known always has its file.
 */
export async function takeIn(ctx: { db: Db; clock: Clock; fileStore: FileStore }, all: Array<Examined>): Promise<void> {
  for (const { asset, contents } of all)
    for (const [path, content] of contents) await ctx.fileStore.put(asset.hash, path, content)
  if (all.length > 0)
    await insertAssets(
      ctx.db,
      all.map(({ asset }) => asset),
      ctx.clock.now(),
    )
}

/** Whether all these assets are known and every file of theirs is where it belongs. `hashes`: each once. */
export async function areKept(ctx: { db: Db; fileStore: FileStore }, hashes: Array<string>): Promise<boolean> {
  const known = await listAssetFiles(ctx.db, hashes)
  if (known.length < hashes.length) return false
  const files = known.flatMap(({ hash, files }) => files.map(({ path, bytes }) => ({ hash, path, bytes })))
  const found = await Promise.all(files.map(({ hash, path, bytes }) => ctx.fileStore.has(hash, path, bytes)))
  return found.every(Boolean)
}
