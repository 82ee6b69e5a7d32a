import type { Element, ElementContent } from 'hast'
import { addDays } from '../../kernel/index.ts'
import type { AnswerSource } from '../document.ts'
import { element, icon, words } from './hast.ts'

/** Days after which a claim of law, fee or platform rule is due to be checked again. */
export const factLifetime = 180

type Claim = { source: AnswerSource; effective: string | null; title: string | null }

/** Draws a claim as a goods label: what is said, then where from, since when, checked when, good until when. */
export function drawFact(
  claim: Claim,
  content: Array<ElementContent>,
  link: (url: string, words: Array<ElementContent>) => ElementContent | Array<ElementContent>,
): Element {
  const { title, url, checked } = claim.source
  const due = addDays(checked, factLifetime)
  return element('div', { className: ['fact', 'block'] }, [
    element('p', { className: ['fact-h'] }, [icon('law', 'i-20'), words(claim.title ?? 'Thông tin có nguồn')]),
    ...content,
    element('dl', {}, [
      ...row('Nguồn', url === null ? [words(title)] : [link(url, [words(title)])].flat()),
      ...(claim.effective ? row('Hiệu lực', [words(claim.effective)]) : []),
      ...row('Đối chiếu', [day(checked)]),
      ...row('Xem lại', [words('trước '), day(due)]),
    ]),
  ])
}

function row(name: string, value: Array<ElementContent>): Array<ElementContent> {
  return [element('dt', {}, [words(name)]), element('dd', {}, value)]
}

function day(at: string): Element {
  return element('time', { dateTime: at }, [words(at.split('-').reverse().join('/'))])
}
