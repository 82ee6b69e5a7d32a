import { z } from 'zod'

/**
 * A backup is one gzipped tar: `manifest.json`, then the data of each table in pieces as PostgreSQL's COPY writes them
 * (`tables/<name>/<piece>`), the files of the courses (`media/<hash>/<path>`), and `sums.json` at the end, so that a file
 * that was cut off is known. Keys are not in it.
 */
export const formatVersion = 1

export const manifestSchema = z.object({
  format: z.literal(formatVersion),
  takenAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
  /** the last value of each sequence; null when it was never asked */
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Rows and SHA-256 of what COPY gave, by table; how many files, their bytes, and one SHA-256 of all in their order. */
export const sumsSchema = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
  media: z.object({ files: z.number(), bytes: z.number(), sha256: z.string() }),
})
export type Sums = z.infer<typeof sumsSchema>

export const entryNames = { manifest: 'manifest.json', sums: 'sums.json', tables: 'tables/', media: 'media/' } as const

const place = /^[0-9a-f]{64}(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

/** Whether `name` is where a file of an asset lies below the media folder: nothing else is saved, or written back. */
export function isMediaPlace(name: string): boolean {
  return place.test(name)
}
