import type { Row } from './film.ts'
import { asHtml, type Move, move } from './motion.ts'

/** Turns seconds of a slide into seconds of the film. */
export type At = (seconds: number) => number

/** The tick in a round green mark. */
export const tick = '<svg viewBox="0 0 24 24"><path d="M5 12.5l4.5 4.5L19 7.500"/></svg>'

/** Rows with a tick or their number before them. */
export function rowList(rows: Array<Row>, mark: 'number' | 'tick', at: At, kind = ''): string {
  return `<ol class="rows ${kind}">${rows.map((row, index) => `<li ${move(['rise', at(row.at), 0.45])}>${mark === 'tick' ? `<i class="tick">${tick}</i>` : `<i class="plate">${index + 1}</i>`}<span>${asHtml(row.text)}</span></li>`).join('')}</ol>`
}

/** The movements alone, for an element that has a style of its own besides. */
export function moveStyle(...moves: Array<Move>): string {
  return move(...moves).slice('style="'.length, -1)
}
