import type { Tick } from './tick.ts'

/** Everything that runs in the background. */
export const ticks: Array<Tick> = []
