/**
 * How tries that fail slow down further ones. `free` tries cost nothing; then the wait doubles up to `longest` seconds, and
 * never becomes a lock. After `forgotten` seconds without a try all is as before.
 */
export type Lane = { free: number; longest: number; forgotten: number }

/** One account from one address: where a person who forgot a password stands. */
export const accountFromAddress: Lane = { free: 4, longest: 60, forgotten: 1800 }

/** One address: a training hall signs in behind a single one, so it may miss more often. */
export const address: Lane = { free: 30, longest: 60, forgotten: 1800 }

/** "This number is taken", told to one address. */
export const takenNumbers: Lane = { free: 5, longest: 60, forgotten: 3600 }

/** What an address may fill: `most` at once, and what drains of it each second. */
export type Bucket = { most: number; perSecond: number }

/**
 * What visitors of one address have kept for them, in thousands of letters. A form of ours is one: so many that a training
 * hall, or a mobile network's thousands behind one address, never meet it; 56 megabytes within the hour that forms are kept.
 */
export const keptForms: Bucket = { most: 20_000, perSecond: 10 }

/** Seconds to wait after so many failures. */
export function secondsAfter(failures: number, lane: Lane): number {
  return failures <= lane.free ? 0 : Math.min(lane.longest, 2 ** Math.min(failures - lane.free, 20))
}

/**
 * Milliseconds by which every answer about an account is put off after so many failures from anywhere. Put off, not
 * refused: somebody far away who keeps guessing must not keep the owner out.
 */
export function delayAfter(failures: number): number {
  return failures <= 10 ? 0 : Math.min(3000, (failures - 10) * 250)
}
