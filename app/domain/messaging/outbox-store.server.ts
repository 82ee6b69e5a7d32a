import { sqlOf, unavailability } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import { type Message, type Template, templates } from './message.ts'

type MessageRow = { id: string; template: string; data: Record<string, string>; created_at: Date; read_at: Date | null }

export async function insertMessage(db: Db, message: Omit<Message, 'readAt'> & { personId: string }): Promise<void> {
  await sqlOf(db).query({
    name: 'outbox-insert',
    text: 'insert into outbox_message (person_id, id, template, data, created_at) values ($1, $2, $3, $4, $5)',
    values: [message.personId, message.id, message.template, JSON.stringify(message.data), message.createdAt],
  })
}

export async function listUnread(db: Db, personId: string, at: Date, limit: number): Promise<Array<Message>> {
  const rows = await sqlOf(db).query<MessageRow>({
    name: 'outbox-unread',
    text: `select id, template, data, created_at, read_at from outbox_message
           where person_id = $1 and read_at is null and (data ->> 'until' is null or (data ->> 'until')::timestamptz > $2)
           order by id desc limit $3`,
    values: [personId, at, limit],
  })
  return rows.flatMap((row) => {
    const template = templates.find((known) => known === row.template)
    return template ? [{ id: row.id, template, data: row.data, createdAt: row.created_at, readAt: row.read_at }] : []
  })
}

export async function markMessageRead(db: Db, personId: string, id: string, at: Date): Promise<void> {
  await sqlOf(db).query({
    text: 'update outbox_message set read_at = $3 where person_id = $1 and id = $2 and read_at is null',
    values: [personId, id, at],
  })
}

/**
 * Of a template, the unread one that has this value in its `data`. A database that is away or takes no writes just now
 * leaves it unread: that keeps nobody from what they came for.
 */
export async function markSubjectRead(
  db: Db,
  personId: string,
  subject: { template: Template; key: string; value: string },
  at: Date,
): Promise<void> {
  const mark = sqlOf(db).run({
    text: `update outbox_message set read_at = $5
           where person_id = $1 and template = $2 and data ->> $3::text = $4 and read_at is null`,
    values: [personId, subject.template, subject.key, subject.value, at],
  })
  await mark.catch((error: unknown) => {
    if (unavailability(error) === null) throw error
  })
}

export async function markTemplateRead(db: Db, personId: string, template: Template, at: Date): Promise<void> {
  await sqlOf(db).run({
    text: 'update outbox_message set read_at = $3 where person_id = $1 and template = $2 and read_at is null',
    values: [personId, template, at],
  })
}
