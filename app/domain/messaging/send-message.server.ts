import { type Clock, type Db, newId } from '../kernel/index.ts'
import type { Message, Template } from './message.ts'
import { insertMessage, listUnread, markMessageRead } from './outbox-store.server.ts'

/** Leaves a message in the outbox, in the transaction of what it tells of: call it with that transaction's `db`. It is shown on `/me`. */
export async function sendMessage(
  ctx: { db: Db; clock: Clock },
  message: { personId: string; template: Template; data: Record<string, string> },
): Promise<void> {
  await insertMessage(ctx.db, { ...message, id: newId(), createdAt: ctx.clock.now() })
}

/** What a person has not read yet, newest first, five at most. */
export async function listUnreadMessages(ctx: { db: Db }, personId: string): Promise<Array<Message>> {
  return listUnread(ctx.db, personId, 5)
}

/** Puts a message away. One that is not there, or not theirs, changes nothing. */
export async function readMessage(
  ctx: { db: Db; clock: Clock },
  input: { personId: string; messageId: string },
): Promise<void> {
  await markMessageRead(ctx.db, input.personId, input.messageId, ctx.clock.now())
}
