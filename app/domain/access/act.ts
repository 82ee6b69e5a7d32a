/** An act that somebody must be able to answer for. `details` holds codes and ids, never names or numbers. */
export type Act = {
  action: string
  subjectKind: string
  subjectId: string
  details?: Record<string, string | number | boolean>
}

export type RecordedAct = Required<Act> & { id: string; at: Date; actorKind: string; actorId: string }
