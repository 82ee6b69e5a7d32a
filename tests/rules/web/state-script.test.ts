import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateScript } from '#app/web/state-script.ts'

/** What the browser's script hands on, in order; `null` at the end. */
function handedOn(script: string): Array<string | null> {
  const got: Array<string | null> = []
  const streamController = { enqueue: (text: string) => got.push(text), close: () => got.push(null) }
  runInNewContext(script, { window: { __remixContext: { streamController } } })
  return got
}

const open = '<script nonce="n0nce">'
const close = '</script>'
const hostile = fc.constantFrom(
  '</script>',
  '<!--<script>',
  '\u2028',
  '\u2029',
  '\\u003c',
  "$&$'",
  '"',
  '\0',
  '\ud800',
  'Lê',
)

test('whatever a page was drawn from arrives as it was, and cannot end the script', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' }))), (parts) => {
      const script = stateScript(parts.join(''), 'n0nce')
      expect(script.startsWith(open) && script.endsWith(close)).toBe(true)
      const inside = script.slice(open.length, -close.length)
      expect(inside).not.toMatch(/[<\u2028\u2029]/)
      expect(handedOn(inside)).toEqual([parts.join(''), null])
    }),
  )
})
