import { escapeText } from '#app/ui/escape-text.ts'

const style = `body{max-width:44rem;margin:0 auto;padding:1rem;font:17px/1.5 system-ui,sans-serif;color:#1f2421;background:#fff}
h1{font-size:1.5rem}h2{margin:2rem 0 .5rem;padding-top:.75rem;border-top:2px solid #0b534b;font-size:1.2rem}
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.15rem .75rem;margin:0 0 .75rem}dt{color:#57605b}
dd{margin:0;overflow-wrap:anywhere}section>dl+dl{padding-top:.75rem;border-top:1px solid #d9d3c3}dd dl{margin:0}`

/** What `viewCopy` gives, as a page of its own that opens on any phone, needs no network and can be printed. */
export function drawCopy(
  copy: Record<string, unknown>,
  { title, language }: { title: string; language: string },
): string {
  const sections = Object.entries(copy)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => `<section><h2>${escapeText(name)}</h2>${drawValue(value)}</section>`)
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeText(title)}</title><style>${style}</style></head>
<body><h1>${escapeText(title)}</h1>
${sections.join('\n')}
</body></html>
`
}

function drawValue(value: unknown): string {
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one !== 'object')
    return isPlain ? value.map((one) => `<p>${escapeText(String(one))}</p>`).join('') : value.map(drawValue).join('')
  }
  if (typeof value !== 'object' || value === null) return escapeText(String(value))
  const rows = Object.entries(value).filter(([, one]) => !isEmpty(one))
  return `<dl>${rows.map(([name, one]) => `<dt>${escapeText(name)}</dt><dd>${drawValue(one)}</dd>`).join('')}</dl>`
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}
