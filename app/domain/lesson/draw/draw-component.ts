import type { ElementContent, Element as HastElement } from 'hast'
import type { State } from 'mdast-util-to-hast'
import { liftSource } from '../lift/lift-source.ts'
import type { Element } from '../tree/node.ts'
import { attributeText, childrenOf, isElement } from '../tree/node.ts'
import { drawFact } from './draw-fact.ts'
import { element, icon, words } from './hast.ts'

/** How a component draws what needs the outside: a file of the course, an address. */
export type Drawing = {
  image: (ref: string, alt: string) => HastElement | null
  link: (url: string, words: Array<ElementContent>) => ElementContent | Array<ElementContent>
}

const calloutTitles: Record<string, string> = {
  tip: 'Mẹo nhỏ',
  warning: 'Lưu ý',
  law: 'Luật nói gì',
  money: 'Tính tiền',
  story: 'Chuyện thật',
}

/** Draws a component that is only shown. Those that do something are segments of their own and never come here. */
export function drawComponent(
  node: Element,
  state: State,
  drawing: Drawing,
): ElementContent | Array<ElementContent> | undefined {
  switch (node.name) {
    case 'Callout':
      return drawCallout(node, state)
    case 'Steps':
      return element('ol', { className: ['steps', 'block'] }, drawSteps(node, state))
    case 'Compare':
      return element('div', { className: ['compare', 'block'] }, state.all(node))
    case 'Do':
      return drawSide(node, state, 'do', 'check', 'Nên làm')
    case 'Dont':
      return drawSide(node, state, 'dont', 'cross', 'Đừng làm')
    case 'Figure':
      return drawFigure(node, drawing)
    case 'Fact': {
      const source = liftSource(node)
      return source
        ? drawFact(
            { source, effective: attributeText(node, 'effective'), title: attributeText(node, 'title') },
            state.all(node),
            drawing.link,
          )
        : undefined
    }
    default:
      return undefined
  }
}

function drawCallout(node: Element, state: State): HastElement {
  const kind = attributeText(node, 'kind') ?? 'tip'
  const content = state.all(node)
  return element(
    'div',
    { className: kind === 'tip' ? ['callout', 'block'] : ['callout', `callout-${kind}`, 'block'] },
    [
      icon(kind, 'i'),
      element('h3', {}, [words(attributeText(node, 'title') ?? calloutTitles[kind] ?? '')]),
      element('div', {}, kind === 'money' ? content.map(asSum) : content),
    ],
  )
}

/** A table in a sum of money is drawn as a bill: no scroll box, the last row ruled off. */
function asSum(node: ElementContent): ElementContent {
  const table =
    node.type === 'element' && node.tagName === 'div'
      ? node.children.find((child) => child.type === 'element' && child.tagName === 'table')
      : undefined
  return table?.type === 'element' ? { ...table, properties: { className: ['sum'] } } : node
}

function drawSteps(node: Element, state: State): Array<ElementContent> {
  return childrenOf(node)
    .filter((child) => isElement(child))
    .map((step, index) =>
      element('li', {}, [
        element('span', { className: ['plate'] }, [words(String(index + 1))]),
        element('h3', {}, [words(attributeText(step, 'title') ?? '')]),
        ...state.all(step),
      ]),
    )
}

function drawSide(node: Element, state: State, className: string, mark: string, title: string): HastElement {
  return element('div', { className: [className] }, [
    element('h3', {}, [icon(mark, 'i'), words(attributeText(node, 'title') ?? title)]),
    ...state.all(node),
  ])
}

function drawFigure(node: Element, drawing: Drawing): HastElement | undefined {
  const image = drawing.image(attributeText(node, 'src') ?? '', attributeText(node, 'alt') ?? '')
  if (!image) return undefined
  const caption = attributeText(node, 'caption')
  const credit = attributeText(node, 'credit')
  const under = [
    ...(caption ? [words(caption)] : []),
    ...(caption && credit ? [element('br', {}, [])] : []),
    ...(credit ? [words(`Nguồn hình: ${credit}`)] : []),
  ]
  return element('figure', { className: ['figure-box', 'block'] }, [
    image,
    ...(under.length > 0 ? [element('figcaption', {}, under)] : []),
  ])
}
