// Spreadsheets take a text for a formula when it begins so; full-width signs count, as they do in some of them.
const begins = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^\t/

/** A text that no spreadsheet works out: an apostrophe before what it would take for a formula. */
export function defuse(text: string): string {
  return begins.test(text) ? `'${text}` : text
}
