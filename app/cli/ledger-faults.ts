import type { Fault } from '#app/domain/ledger/index.server.ts'

const said: Record<Fault['kind'], (id: Fault['id']) => string> = {
  entry: (id) => `entry ${id} was changed, taken away or slipped in after it was sealed`,
  seal: (id) => `the seal of position ${id} does not continue the chain`,
  signature: (id) => `the seal of position ${id} is not signed by the key of this place`,
  head: (id) => `position ${id} was given out or counted, and is no longer in the chain`,
  roots: (id) => `person ${id} is not merged as the ledger says (rollups rebuild mends it)`,
  rules: (id) => `the counts were made by rules ${id}, not by those of this version (rollups rebuild makes them anew)`,
  counts: (id) => `the counts differ from the ledger at entry ${id} (rollups rebuild mends it)`,
  totals: (id) => `the totals of the month from ${id} are not what the counts add up to (rollups rebuild mends it)`,
}

const mostTold = 20

/** Says what a check of the ledger found, each fault on a line, and that everything fits or not. */
export function tellFaults(faults: ReadonlyArray<Fault>): void {
  for (const { kind, id } of faults.slice(0, mostTold)) console.log(said[kind](id))
  if (faults.length > mostTold) console.log(`and ${faults.length - mostTold} more`)
  if (faults.length > 0 && faults.every(({ kind }) => kind === 'signature'))
    console.log(
      'the chain itself is whole: put the key that signed it back (DATA_DIR/keys, or LEDGER_KEY_FILE) and verify again',
    )
  console.log(faults.length === 0 ? 'everything fits' : 'NOT everything fits')
}
