import { type Film, secondsOf, startsOf } from './film.ts'

type Cue = { from: number; until: number; text: string }

/** The subtitles of a film as WebVTT. Throws on a cue nobody could read: over two lines of forty, or too quick. */
export function subtitlesOf(film: Film): string {
  const cues = cuesOf(film)
  for (const cue of cues) checkCue(cue)
  return `WEBVTT\n\n${cues.map((cue) => `${clock(cue.from)} --> ${clock(cue.until)}\n${cue.text}\n`).join('\n')}`
}

/** What is said on each slide, in one line. */
export function transcriptOf(film: Film): Array<string> {
  return film.slides.map((slide) => slide.say.map((one) => one.text.replaceAll('\n', ' ')).join(' '))
}

function cuesOf(film: Film): Array<Cue> {
  const starts = startsOf(film)
  const said = film.slides.flatMap((slide, index) =>
    slide.say.map((one) => ({ from: (starts[index] ?? 0) + one.at, text: one.text })),
  )
  return said.map((one, index) => ({
    from: one.from + 0.1,
    until: (said[index + 1]?.from ?? secondsOf(film)) - 0.02,
    text: one.text,
  }))
}

function checkCue(cue: Cue): void {
  const lines = cue.text.split('\n')
  const perSecond = cue.text.length / (cue.until - cue.from)
  if (lines.length > 2 || lines.some((line) => line.length > 40))
    throw new Error(`A subtitle is at most two lines of 40: ${cue.text}`)
  if (perSecond > 18) throw new Error(`${perSecond.toFixed(1)} characters a second, at most 18: ${cue.text}`)
}

const clock = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23)
