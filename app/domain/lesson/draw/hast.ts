import type { Element, ElementContent, Properties } from 'hast'

/** An HTML element. Text in it is escaped when it is written out. */
export function element(tagName: string, properties: Properties, children: Array<ElementContent>): Element {
  return { type: 'element', tagName, properties, children }
}

export function words(value: string): ElementContent {
  return { type: 'text', value }
}

/** A picture from the icon sheet; the words beside it say what it means. */
export function icon(name: string, className: 'i' | 'i-20'): Element {
  return element('svg', { className: [className], ariaHidden: 'true' }, [
    element('use', { href: `/icons.svg#i-${name}` }, []),
  ])
}
