import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

export type Written = {
  sealedPosition: number
  countedPosition: number
  entries: number
  oldestAt: Date | null
}

/** Where sealing and counting stand, and what was entered since. */
export async function findWritten(db: Db): Promise<Written> {
  const found = await sqlOf(db).one<Written>({
    name: 'ledger-backlog',
    text: `with sealed as (select coalesce((select to_id from ledger_seal order by to_id desc limit 1), 0) as position)
      select sealed.position as "sealedPosition",
        coalesce((select position from ledger_derived where id = 1), 0) as "countedPosition",
        count(waiting.id) as entries, min(waiting.recorded_at) as "oldestAt"
      from sealed left join ledger_entry waiting on waiting.id > sealed.position
      group by sealed.position`,
  })
  return found ?? { sealedPosition: 0, countedPosition: 0, entries: 0, oldestAt: null }
}
