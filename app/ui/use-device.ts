import { useSyncExternalStore } from 'react'
import { findStorage } from './device.ts'

type Kind = Parameters<typeof findStorage>[0]

/** Whether the device keeps something for us: not without JavaScript, nor where that is closed to us. */
export function useKeeps(kind: Kind): boolean {
  return useSyncExternalStore(neverChanges, () => keeps(kind), notYet)
}

const neverChanges = () => () => {}
const notYet = () => false
const known = new Map<Kind, boolean>()

function keeps(kind: Kind): boolean {
  const found = known.get(kind) ?? findStorage(kind) !== null
  known.set(kind, found)
  return found
}
