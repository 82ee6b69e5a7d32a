import { inflateSync } from 'node:zlib'

/** What a PDF of ours says: its words in the order they are drawn, read back through the fonts' ToUnicode tables, as a reader that copies or speaks them would. */
export function readPdf(pdf: Buffer): { plain: string; text: string } {
  const plain = pdf.toString('latin1')
  const objects = new Map(
    [...plain.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = '', body = '']) => [id, body]),
  )
  const streamOf = (id: string): string => {
    const [head = '', rest = ''] = (objects.get(id) ?? '').split(/stream\n/, 2)
    const bytes = Buffer.from(rest.replace(/\nend$/, ''), 'latin1')
    return (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
  }
  const page = [...objects.values()].find((body) => /\/Type \/Page\b/.test(body)) ?? ''
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? ''
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? ''
      return [name, lettersOf(streamOf(table))]
    }),
  )
  let letters: Array<string> = []
  let text = ''
  const content = streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? []
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g))
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '?').join('')
  }
  return { plain, text }
}

// pdfkit writes ranges from 0000 on, each as a list: `<0000> <00ff> [<…> <…>]`.
function lettersOf(table: string): Array<string> {
  return [...table.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[(.*?)\]/gs)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  )
}
