import { Form, useLocation } from '@remix-run/react'
import { useContext } from 'react'
import { commonWords } from '../words/common.ts'
import { LanguageContext } from '../words/language-context.ts'
import { useWords } from '../words/use-words.ts'

/** Changes the language of the screens and comes back to this page. For the footer. */
export function LanguageSwitch() {
  const words = useWords(commonWords)
  const other = useContext(LanguageContext) === 'vi' ? 'en' : 'vi'
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="to" value={pathname + search} />
      <button type="submit" name="language" value={other} lang={other}>
        {words.otherLanguage}
      </button>
    </Form>
  )
}
