import { TrendLine } from './trend-line.tsx'

/** `second` stands for the same points by another measure, dashed with a square end. */
export type TrendPoint = { first: number; second: number | null; label: string | null }

type Props = {
  points: Array<TrendPoint>
  /** what somebody hears instead of seeing it */
  says: string
  /** written at the ends of the lines */
  ends: { first: string; second: string | null }
  /** written over the highest point of the first line, unless that is its end */
  peak: { at: number; text: string }
}

/** A drawing grows and shrinks with its letters, so that a phone has one of its own, about as wide as it is shown. */
const sheets = [
  { className: 'trend', width: 470, height: 118, left: 8, bottom: 96, top: 24 },
  { className: 'trend-phone', width: 300, height: 136, left: 4, bottom: 112, top: 24 },
] as const
type Sheet = (typeof sheets)[number]

const lineOfText = 17
const gap = 10
/** a letter of 13 px, rather too wide than too narrow */
const letter = 8
const leastRoom = 90

/** One or two lines from 0 up over some periods; what they show is written where they end. */
export function TrendChart(props: Props) {
  return sheets.map((sheet) => <Drawing key={sheet.className} sheet={sheet} {...props} />)
}

function Drawing({ sheet, points, says, ends, peak }: Props & { sheet: Sheet }) {
  const most = Math.max(1, ...points.map(({ first, second }) => Math.max(first, second ?? 0)))
  const right = sheet.width - roomFor([ends.first, ends.second ?? ''])
  const x = (index: number) => sheet.left + ((right - sheet.left) * index) / Math.max(1, points.length - 1)
  const y = (value: number) => sheet.bottom - ((sheet.bottom - sheet.top) * value) / most
  const last = points.at(-1)
  const firstEnd = y(last?.first ?? 0)
  const secondEnd = last?.second == null ? null : y(last.second)
  const top = points[peak.at]
  const isPeakApart = top !== undefined && top !== last && top.first > 0
  const hasSecond = secondEnd !== null && ends.second !== null
  return (
    <svg className={sheet.className} viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={says}>
      {[0, 0.5, 1].map((share) => (
        <path key={share} className="gr" d={`M${sheet.left} ${y(most * share)}H${right}`} />
      ))}
      {hasSecond && <TrendLine kind="second" points={points.map(({ second }, at) => [x(at), y(second ?? 0)])} />}
      <TrendLine kind="first" points={points.map(({ first }, at) => [x(at), y(first)])} />
      {hasSecond && (
        <text x={right + gap} y={Math.min(secondEnd, firstEnd - lineOfText) + 4}>
          {ends.second}
        </text>
      )}
      <text x={right + gap} y={firstEnd + 5}>
        {ends.first}
      </text>
      {isPeakApart && (
        <>
          <circle className="pt1" cx={x(peak.at)} cy={y(top.first)} r="3" />
          <text
            x={between(x(peak.at), halfOf(peak.text), right - halfOf(peak.text))}
            y={y(Math.max(top.first, top.second ?? 0)) - 8}
            textAnchor="middle"
          >
            {peak.text}
          </text>
        </>
      )}
      {labelsApart(points, x).map(({ label, from, anchor }) => (
        <text key={label} className="ax" x={from} y={sheet.height - 4} textAnchor={anchor}>
          {label}
        </text>
      ))}
    </svg>
  )
}

/** How much of the sheet's right the longest text at an end takes, so that none is cut off. */
function roomFor(texts: ReadonlyArray<string>): number {
  return Math.max(leastRoom, gap + letter * Math.max(...texts.map((text) => text.length)))
}

function halfOf(text: string): number {
  return (letter * text.length) / 2
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

type Label = { label: string; from: number; anchor: 'start' | 'middle' }

/** The labels of both ends, and of those between whichever touch no other. */
function labelsApart(points: ReadonlyArray<TrendPoint>, x: (index: number) => number): Array<Label> {
  const all = points.flatMap(({ label }, at): Array<Label> => {
    if (label === null) return []
    // The last has room on both sides, and must not stand under the point before.
    return [{ label, from: x(at), anchor: at === 0 ? 'start' : 'middle' }]
  })
  const end = all.at(-1)
  const kept: Array<Label> = []
  for (const one of all) {
    const before = kept.at(-1)
    if ((!before || isApart(before, one)) && (one === end || !end || isApart(one, end))) kept.push(one)
  }
  return kept
}

function isApart(before: Label, after: Label): boolean {
  return edgesOf(before).right + gap <= edgesOf(after).left
}

function edgesOf({ label, from, anchor }: Label): { left: number; right: number } {
  const width = letter * label.length
  const left = anchor === 'start' ? from : from - width / 2
  return { left, right: left + width }
}
