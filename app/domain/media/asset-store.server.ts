import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { AssetFile, MediaAsset } from './asset.ts'

/** The files of the assets that are known among these. */
export async function listAssetFiles(
  db: Db,
  hashes: Array<string>,
): Promise<Array<{ hash: string; files: Array<AssetFile> }>> {
  return sqlOf(db).query({ text: 'select hash, files from media_asset where hash = any($1)', values: [hashes] })
}

/** Adds the assets that are not there yet. */
export async function insertAssets(db: Db, assets: Array<MediaAsset>, at: Date): Promise<void> {
  await sqlOf(db).run({
    text: `insert into media_asset (hash, kind, name, mime, bytes, files, details, created_at)
           select given.*, $8 from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int8[], $6::jsonb[], $7::jsonb[]) as given
           on conflict (hash) do nothing`,
    values: [
      assets.map((asset) => asset.hash),
      assets.map((asset) => asset.kind),
      assets.map((asset) => asset.name),
      assets.map((asset) => asset.mime),
      assets.map((asset) => asset.bytes),
      assets.map((asset) => JSON.stringify(asset.files)),
      assets.map((asset) => JSON.stringify(asset.details)),
      at,
    ],
  })
}
