// What a drawing needs. An element that is not here is refused, whatever it would do.
const elements = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath
   linearGradient radialGradient stop clipPath mask pattern marker filter feGaussianBlur feOffset feMerge feMergeNode feBlend feFlood
   feComposite feColorMatrix feDropShadow`.split(/\s+/),
)

/**
 * What makes an SVG unsafe, as a word to show ("<script>", "onload", "href"); null when nothing does. Drawings are refused
 * for scripts and handlers, foreign elements, entities, and anything that is fetched from outside the drawing.
 */
export function findSvgDanger(source: string): string | null {
  const text = source.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*<\?xml[^>]*\?>/, '')
  const declaration = /<[!?]/.exec(text)
  if (declaration) return text.slice(declaration.index, declaration.index + 12).trim()
  let danger: string | null = null
  const rest = text.replace(tagPattern, (_tag, name: string, attributes: string) => {
    danger ??= dangerOfTag(name, attributes)
    return ' '
  })
  if (danger !== null) return danger
  // A "<" that opens no tag we can read may be read otherwise by a browser.
  if (rest.includes('<')) return rest.slice(rest.indexOf('<'), rest.indexOf('<') + 12).trim()
  return fetches(decoded(rest)) ? 'url(…)' : null
}

const tagPattern = /<\/?([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g

function dangerOfTag(name: string, attributes: string): string | null {
  if (!elements.has(name)) return `<${name}>`
  for (const [, attribute = '', doubled, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = decoded(doubled ?? single ?? '').trim()
    if (/^on/i.test(attribute)) return attribute
    if (/(?:^|:)(?:href|src|base)$/i.test(attribute) && !value.startsWith('#')) return attribute
    if (/^(?:java|vb)script:|^data:/i.test(value.replace(/[\s\u0000-\u001f]+/g, ''))) return attribute
    if (fetches(value)) return attribute
  }
  return null
}

// In styles and attributes alike: only references into the drawing itself, and a font that lies in it. A backslash may
// spell a word otherwise.
function fetches(css: string): boolean {
  const rest = css.replace(/url\(data:font\/woff2;base64,[A-Za-z0-9+/=]*\)/g, '')
  return /@import|expression\s*\(|\\[0-9a-f]/i.test(rest) || /url\(\s*(?!["']?#)/i.test(rest)
}

/** A text of a drawing with its character references read. */
export function decoded(value: string): string {
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_all, hex) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)))
    .replace(/&#(\d+);/g, (_all, number) => String.fromCodePoint(Math.min(Number(number), 0x10ffff)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => entities[name] ?? '')
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
