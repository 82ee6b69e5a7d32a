import { Form } from '@remix-run/react'
import { LineButton } from '../buttons/line-button.tsx'
import { Icon } from '../icon.tsx'
import { Markup } from '../markup.tsx'
import { useKeeps } from '../use-device.ts'
import { lessonWords } from '../words/lesson.ts'
import { useWords } from '../words/use-words.ts'
import { checklistAnchor } from './checklist-anchor.ts'
import { useTicks } from './use-ticks.ts'

type Props = {
  /** the address of the page */
  lesson: string
  id: string
  title: string | null
  items: Array<{ html: string }>
  ticks: Array<number>
  /** somebody signed in: each tick is sent by itself; else they stay in this tab, and the button saves them all, after joining */
  keeps: boolean
}

/** A checklist whose ticks are kept per learner. Without JavaScript the button sends them all. */
export function Checklist({ lesson, id, title, items, ticks, keeps }: Props) {
  const words = useWords(lessonWords)
  const { ticked, live, held, tick } = useTicks({ lesson, checklist: id, keeps }, ticks)
  const keepsHere = useKeeps('sessionStorage')
  return (
    <Form method="post" preventScrollReset={keeps} id={checklistAnchor(id)} className="scroll-mt-20">
      <input type="hidden" name="intent" value="checklist" />
      <input type="hidden" name="checklist" value={id} />
      {!keeps && <input type="hidden" name="adds" value="1" />}
      <div className="checklist">
        <div className="checklist-h">
          <h3>{title ?? words.todo}</h3>
          <span className="note fig nw">{words.ticked(ticked.size, items.length)}</span>
        </div>
        <ul className="cl">
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of a frozen revision are known by their place
            <li key={index}>
              <label>
                <input
                  className="cb"
                  type="checkbox"
                  name="item"
                  value={index}
                  checked={live ? ticked.has(index) : undefined}
                  defaultChecked={live ? undefined : ticks.includes(index)}
                  onChange={(event) => tick(index, event.currentTarget.checked)}
                />
                <Markup as="span" html={item.html} />
              </label>
            </li>
          ))}
        </ul>
      </div>
      {live && keeps ? (
        <p className={`note soft saved${held ? ' saved-not' : ''}`} role="status">
          <Icon name={held ? 'offline' : 'check'} size={20} />
          {held ? words.tickWaiting : words.ticksKept}
        </p>
      ) : (
        <div className="acts">
          <LineButton>{words.saveTicks}</LineButton>
          {!keeps && <p className="note soft">{keepsHere ? words.ticksOnDevice : words.ticksNeedJoin}</p>}
        </div>
      )}
    </Form>
  )
}
