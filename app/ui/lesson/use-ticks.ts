import { useNavigate } from '@remix-run/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { watchNetwork } from '../patient-fetch.ts'
import { forgetWithOthers, isWaiting, keepTick, type ListOnPage, tabDevice, withKept } from './kept-ticks.ts'
import { tickSender } from './tick-sender.ts'

/** The ticks of a checklist, and what makes one; `live` once the page is awake, `held` while something does not get through. */
export function useTicks(list: ListOnPage, ticks: Array<number>) {
  const [shown, setShown] = useState<Set<number> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the checklist appears
  useEffect(() => setShown(new Set(withKept(tabDevice(), list, ticks))), [])
  const held = useSyncExternalStore(tickSender.watch, () => isHeld(list), notYet)

  function tick(item: number, on: boolean): void {
    setShown(
      (before) => new Set(on ? [...(before ?? ticks), item] : [...(before ?? ticks)].filter((one) => one !== item)),
    )
    keepTick(tabDevice(), list, item, on)
    tickSender.wake()
  }
  return { ticked: shown ?? new Set(ticks), live: shown !== null, held, tick }
}

/** Sends what is kept as soon as somebody is signed in. `root`: the data of the page's frame, new with each answer of the server. */
export function SendsTicks({ root }: { root: { signedIn: boolean } | undefined }) {
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `navigate` is new on each page and leads to the same
  useEffect(() => {
    // The server has kept the form that it could not take, and says so there.
    if (root?.signedIn) tickSender.start(() => navigate('/login?kept=1'))
    else tickSender.stop()
  }, [root])
  useEffect(() => watchNetwork(tickSender.wake), [])
  useEffect(forgetWithOthers, [])
  return null
}

const notYet = () => false

function isHeld(list: ListOnPage): boolean {
  return list.keeps && tickSender.isLate() && isWaiting(tabDevice(), list)
}
