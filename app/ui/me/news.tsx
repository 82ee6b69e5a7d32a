import { Form } from '@remix-run/react'
import { TextButton } from '../buttons/text-button.tsx'
import { Link } from '../link.tsx'
import { DayMark } from '../rows/day-mark.tsx'
import { meWords } from '../words/me.ts'
import { profileWords } from '../words/profile.ts'
import { useWords } from '../words/use-words.ts'
import type { MineData } from './my-course-view.ts'

/** Messages not read yet, each to be put away. */
export function News({ messages }: { messages: MineData['messages'] }) {
  const words = useWords(meWords)
  if (messages.length === 0) return null
  return (
    <section className="mt-8">
      <h2>{words.news}</h2>
      <ul className="rows">
        {messages.map((message) => (
          <li key={message.id}>
            <div className="row-a row-top row-all">
              <DayMark icon={message.template === 'certificate_issued' ? 'certificate' : 'tip'} />
              <div className="row-b">
                <Telling message={message} />
                <Form method="post" action="/me">
                  <TextButton name="message" value={message.id}>
                    {words.putAway}
                  </TextButton>
                </Form>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Telling({ message }: { message: MineData['messages'][number] }) {
  const words = useWords(meWords)
  const changeIt = useWords(profileWords).password
  if (message.template === 'certificate_issued') {
    return (
      <>
        <Link className="row-t" to={`/me/certificates/${message.data.certificateId}`}>
          {words.certificateNews}
        </Link>
        <span className="row-m">{message.data.course}</span>
      </>
    )
  }
  if (message.template === 'role_granted') return <span className="row-t">{words.roleNews}</span>
  return (
    <>
      <span className="row-t">{words.passwordNews}</span>
      <span className="row-m">
        {words.passwordNewsText} <Link to="/me/profile/password">{changeIt}</Link>
      </span>
    </>
  )
}
