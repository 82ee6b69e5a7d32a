import { type Device, findStorage, memoryDevice, readList, writeList } from '../device.ts'

/** A tick of a checklist, or one taken away; `lesson` is the address of its page. */
export type Tick = { lesson: string; checklist: string; item: number; ticked: boolean }

/** Items of one checklist that go to the account together. */
export type TickBatch = { lesson: string; checklist: string; items: Array<number>; ticked: boolean }

/** The checklist of a page; `keeps`: somebody is signed in. */
export type ListOnPage = { lesson: string; checklist: string; keeps: boolean }

/**
 * What was ticked and is in no account yet: by a visitor, or by a learner whose network is away. Of each item the last word.
 * Phones are shared: it stands in this tab alone, and goes when it has arrived or somebody signs out.
 */
type KeptTick = Tick & { visitor: boolean }

const place = 'len-san-ticks'

export function keepTick(device: Device, { keeps, ...list }: ListOnPage, item: number, ticked: boolean): void {
  const tick = { ...list, item, ticked, visitor: !keeps }
  writeList(device, place, [...readAll(device).filter((one) => !isSame(one, tick)), tick])
}

/** The ticks to show: those the page came with, and over them what is kept here. */
export function withKept(device: Device, list: ListOnPage, ticks: Array<number>): Array<number> {
  const kept = readAll(device).filter((one) => isOn(one, list) && (list.keeps ? counts(one) : one.visitor))
  const others = ticks.filter((item) => !kept.some((one) => one.item === item))
  return [...others, ...kept.filter((one) => one.ticked).map((one) => one.item)].sort((a, b) => a - b)
}

/** Whether something of a checklist still has to go to the account. */
export function isWaiting(device: Device, list: ListOnPage): boolean {
  return readAll(device).some((one) => isOn(one, list) && counts(one))
}

/** What to send next once somebody is signed in; null when nothing waits. */
export function nextBatch(device: Device): TickBatch | null {
  const all = readAll(device).filter(counts)
  const [first] = all
  if (!first) return null
  const { lesson, checklist, ticked } = first
  const together = all.filter((one) => isOn(one, first) && one.ticked === ticked)
  return { lesson, checklist, ticked, items: together.map((one) => one.item) }
}

/** Lets go of what has arrived, but for what was changed meanwhile. Of visitors' ticks only those that count were sent. */
export function settle(device: Device, batch: TickBatch): void {
  const arrived = (one: KeptTick) => isOn(one, batch) && one.ticked === batch.ticked && batch.items.includes(one.item)
  writeList(
    device,
    place,
    readAll(device).filter((one) => !arrived(one) && counts(one)),
  )
}

let inMemory: Device | undefined

/** This tab's keeping place; where the device has none for us, as long as the page. */
export function tabDevice(): Device {
  inMemory ??= findStorage('sessionStorage') ?? memoryDevice()
  return inMemory
}

/** Nothing of one person stays for the next, in this tab and in the others of the browser. */
export function forgetAllTicks(): void {
  tabDevice().removeItem(place)
  const others = openChannel()
  others?.postMessage('signed out')
  others?.close()
}

/** Forgets when somebody signs out in another tab, until what comes back is called. */
export function forgetWithOthers(): () => void {
  const others = openChannel()
  others?.addEventListener('message', () => tabDevice().removeItem(place))
  return () => others?.close()
}

// Browsers older than 2022 may have none: there each tab forgets for itself.
function openChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(place)
}

// A visitor never saw the account's ticks: what they took away again takes nothing away there.
function counts(one: KeptTick): boolean {
  return one.ticked || !one.visitor
}

function isOn(one: KeptTick, list: { lesson: string; checklist: string }): boolean {
  return one.lesson === list.lesson && one.checklist === list.checklist
}

function isSame(one: KeptTick, tick: Tick): boolean {
  return isOn(one, tick) && one.item === tick.item
}

function readAll(device: Device): Array<KeptTick> {
  return readList(device, place)
}
