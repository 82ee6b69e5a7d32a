import { v7, validate } from 'uuid'

/** A UUIDv7 in lower case: made by the application, sortable by the time it was made. */
export function newId(): string {
  return v7()
}

/** Whether a text from outside may be used where an id is asked for. */
export function isId(text: string): boolean {
  return validate(text)
}
