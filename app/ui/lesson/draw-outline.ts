import { escapeText } from '../escape-text.ts'

/** A lesson in the outline: `to` is its address, `number` 1 for the first of the course. */
export type OutlineRow = { to: string; title: string; number: number; done: boolean; current: boolean }

/**
 * The items of a list of lessons, as markup. They are about half the elements of a lesson's page and never change while it
 * is open, so React need not make them one by one. `done` is what is said of a lesson that is done.
 */
export function drawOutlineRows(rows: ReadonlyArray<OutlineRow>, done: string): string {
  const check = `<svg class="i-20 o-k" aria-hidden="true"><use href="/icons.svg#i-check"></use></svg><span class="vh">${escapeText(done)}</span>`
  return rows.map((row) => drawRow(row, check)).join('')
}

function drawRow({ to, title, number, done, current }: OutlineRow, check: string): string {
  const plate = `<span class="plate plate-s${done || current ? '' : ' plate-off'}">${number}</span>`
  const here = current ? ' aria-current="page"' : ''
  return `<li><a href="${escapeText(to)}"${here}>${plate}<span>${escapeText(title)}</span>${done ? check : ''}</a></li>`
}
