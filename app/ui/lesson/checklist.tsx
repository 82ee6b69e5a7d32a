import { Form, useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { LineButton } from '../buttons/line-button.tsx'
import { Icon } from '../icon.tsx'
import { Markup } from '../markup.tsx'
import { lessonWords } from '../words/lesson.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  id: string
  title: string | null
  items: Array<{ html: string }>
  ticks: Array<number>
  /** somebody signed in: each tick is sent by itself; else the button saves them all, after joining */
  keeps: boolean
}

/** A checklist whose ticks are kept per learner. Without JavaScript the button sends them all. */
export function Checklist({ id, title, items, ticks, keeps }: Props) {
  const words = useWords(lessonWords)
  const fetcher = useFetcher()
  const [live, setLive] = useState(false)
  const [ticked, setTicked] = useState(() => new Set(ticks))
  useEffect(() => setLive(true), [])
  const sendsEach = live && keeps

  function tick(item: number, on: boolean): void {
    setTicked((before) => new Set(on ? [...before, item] : [...before].filter((one) => one !== item)))
    if (sendsEach)
      fetcher.submit({ intent: 'tick', checklist: id, item: String(item), ticked: on ? '1' : '0' }, { method: 'post' })
  }

  return (
    <Form method="post" preventScrollReset={keeps}>
      <input type="hidden" name="intent" value="checklist" />
      <input type="hidden" name="checklist" value={id} />
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
      {sendsEach ? (
        <p className="note soft saved">
          <Icon name="check" size={20} />
          {words.ticksKept}
        </p>
      ) : (
        <div className="acts">
          <LineButton>{words.saveTicks}</LineButton>
          {!keeps && <p className="note soft">{words.ticksNeedJoin}</p>}
        </div>
      )}
    </Form>
  )
}
