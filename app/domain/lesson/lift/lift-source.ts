import type { AnswerSource } from '../document.ts'
import type { Element } from '../tree/node.ts'
import { attributeText } from '../tree/node.ts'
import { checkUrl } from '../url.ts'

/** Where a claim was found, on a Fact or a Question; null when none is given. */
export function liftSource(element: Element): AnswerSource | null {
  const title = attributeText(element, 'source')
  const checked = attributeText(element, 'checked')
  return title === null || checked === null ? null : { title, url: hrefOf(element), checked }
}

function hrefOf(element: Element): string | null {
  const url = attributeText(element, 'url')
  const checked = url === null ? null : checkUrl(url)
  return checked?.ok ? checked.href : null
}
