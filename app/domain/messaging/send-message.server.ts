import { type Clock, type Db, newId } from '../kernel/index.ts'
import type { Message, Template } from './message.ts'
import { insertMessage, listUnread, markMessageRead, markSubjectRead, markTemplateRead } from './outbox-store.server.ts'

/** Leaves a message in the outbox, in the transaction of what it tells of: call it with that transaction's `db`. It is shown on `/me`. */
export async function sendMessage(
  ctx: { db: Db; clock: Clock },
  message: { personId: string; template: Template; data: Record<string, string> },
): Promise<void> {
  await insertMessage(ctx.db, { ...message, id: newId(), createdAt: ctx.clock.now() })
}

/** What a person has not read yet and still holds, newest first, five at most. */
export async function listUnreadMessages(ctx: { db: Db; clock: Clock }, personId: string): Promise<Array<Message>> {
  return listUnread(ctx.db, personId, ctx.clock.now(), 5)
}

/** Puts a message away. One that is not there, or not theirs, changes nothing. */
export async function readMessage(
  ctx: { db: Db; clock: Clock },
  input: { personId: string; messageId: string },
): Promise<void> {
  await markMessageRead(ctx.db, input.personId, input.messageId, ctx.clock.now())
}

/** Puts away what told of something that its reader has now seen: of a kind, the message with this value. Nothing is written when there is none unread, or while nothing can be. */
export async function readMessageAbout(
  ctx: { db: Db; clock: Clock },
  input: { personId: string; template: Template; key: string; value: string },
): Promise<void> {
  await markSubjectRead(ctx.db, input.personId, input, ctx.clock.now())
}

/** Puts away all messages of a kind, when what they tell of is over. Call it with that transaction's `db`. */
export async function withdrawMessages(
  ctx: { db: Db; clock: Clock },
  input: { personId: string; template: Template },
): Promise<void> {
  await markTemplateRead(ctx.db, input.personId, input.template, ctx.clock.now())
}
