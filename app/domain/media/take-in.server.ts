import type { Clock, Db } from '../kernel/index.ts'
import { insertAssets } from './asset-store.server.ts'
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
