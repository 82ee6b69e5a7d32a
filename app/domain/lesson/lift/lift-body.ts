import type { Root, RootContent } from 'mdast'
import type { Checked } from '../check/check-tree.ts'
import type { Body, ChecklistSpec, FactClaim, LessonContext, Platform, Segment } from '../document.ts'
import type { Draw } from '../draw/draw-html.ts'
import { drawFor } from '../draw/draw-html.ts'
import type { Element } from '../tree/node.ts'
import { attributeText, childrenOf, isElement, isNamed, lineText } from '../tree/node.ts'
import { liftQuiz } from './lift-quiz.ts'
import { liftSource } from './lift-source.ts'
import { countWords, readAloud } from './read-aloud.ts'

/** Cuts a tree without fault into segments and lifts out what is kept beside them: quizzes, checklists, facts. */
export function liftBody(root: Root, checked: Checked, context: LessonContext): Body {
  const draw = drawFor(context)
  const body: Body = {
    segments: [],
    quizzes: [],
    checklists: [],
    facts: liftFacts(root),
    headings: checked.headings,
    assets: [...checked.assets].sort(),
    words: 0,
    text: '',
  }
  liftChildren(root.children, undefined, body, draw)
  body.text = readAloud(root.children)
  body.words = countWords(body.text)
  return body
}

function liftChildren(children: Array<RootContent>, platform: Platform | undefined, body: Body, draw: Draw): void {
  let run: Array<RootContent> = []
  const onPlatform = platform ? { platform } : {}
  const push = (segment: Segment) => body.segments.push({ ...segment, ...onPlatform })
  const endRun = () => {
    const html = run.length > 0 ? draw(run) : ''
    if (html !== '') push({ kind: 'html', html })
    run = []
  }
  for (const child of children) {
    if (isNamed(child, 'Platform')) {
      endRun()
      liftChildren(childrenOf(child), attributeText(child, 'name') as Platform, body, draw) // the check let no other name pass
      continue
    }
    const part = isElement(child) ? liftPart(child, body, draw) : null
    if (part) {
      endRun()
      push(part)
    } else run.push(child)
  }
  endRun()
}

/** The segment of a component that does something; null for those that are only drawn. */
function liftPart(element: Element, body: Body, draw: Draw): Segment | null {
  const id = attributeText(element, 'id') ?? ''
  switch (element.name) {
    case 'Video':
      return { kind: 'video', ref: id, caption: attributeText(element, 'caption') }
    case 'Download':
      return { kind: 'download', ref: id, label: attributeText(element, 'label') ?? id }
    case 'Quiz':
      body.quizzes.push(liftQuiz(element, draw))
      return { kind: 'quiz', quizId: id }
    case 'Checklist': {
      const checklist = liftChecklist(element, id, draw)
      body.checklists.push(checklist)
      return { kind: 'checklist', id, title: checklist.title, items: checklist.items.map(({ html }) => ({ html })) }
    }
    default:
      return null
  }
}

function liftChecklist(element: Element, id: string, draw: Draw): ChecklistSpec {
  const items = childrenOf(element).flatMap((list) => (list.type === 'list' ? list.children : []))
  return {
    id,
    title: attributeText(element, 'title'),
    items: items.map((item) => {
      const words = item.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []))
      return { html: draw(words, 'words'), text: lineText(words) }
    }),
  }
}

function liftFacts(root: Root): Array<FactClaim> {
  const facts: Array<FactClaim> = []
  const visit = (nodes: Array<RootContent>): void => {
    for (const node of nodes) {
      const source = isNamed(node, 'Fact') ? liftSource(node as Element) : null
      if (source) {
        facts.push({
          title: attributeText(node as Element, 'title'),
          source: source.title,
          url: source.url,
          checked: source.checked,
          effective: attributeText(node as Element, 'effective'),
          line: node.position?.start.line ?? 1,
        }) // isNamed told that it is one
      }
      visit(childrenOf(node))
    }
  }
  visit(root.children)
  return facts
}
