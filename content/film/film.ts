/** A film: what is seen and said, slide by slide. Times are in seconds; `at` counts from the start of its slide. */
export type Film = {
  title: string
  folder: string
  lessons: number
  posterAt: number
  tune: 'river' | 'market'
  slides: Array<Slide>
}

export type Slide = {
  seconds: number
  ground: 'paper' | 'teal' | 'cam'
  /** the lesson the awning points to; 'none' before the awning is hung, 'done' when all are */
  lesson: number | 'none' | 'all' | 'done' | 'first'
  /** what the teal bar says on the right */
  place?: string
  heading: string
  scene: Scene
  /** subtitles: at most two lines of forty characters each, parted by a line break; each stays until the next */
  say: Array<{ at: number; text: string }>
}

export type Row = { at: number; text: string }

/** What stands between heading and counter. Drawings are names in public/art or in art/ beside. */
export type Scene =
  | { kind: 'shelf'; goods: Array<{ at: number; art: string; label?: string }> }
  | { kind: 'opening'; lines: Array<Row>; art: string; artAt: number }
  | {
      kind: 'rows'
      mark: 'number' | 'tick'
      columns: 1 | 2
      rows: Array<Row>
      art?: string
      artAt?: number
      landing?: 'drop'
    }
  | { kind: 'haggle'; art: string; price: string; plea: Row; doubt: Row }
  | { kind: 'sum'; takenAt: number; taken: Share; spentAt: number; spent: Array<Share>; verdict: Row; note: Row }
  | { kind: 'round'; from: number; until: number; parts: Array<Share>; close: Row }
  | { kind: 'countdown'; rows: Array<Row>; from: number; until: number; label: string }
  | { kind: 'comments'; comments: Array<Row>; rows: Array<Row> }
  | { kind: 'phone'; rows: Array<Row>; goods: string; price: string; tapAt: number; thanks: Row }
  | { kind: 'drain'; whole: number; label: Row; takings: Array<Share & { at: number }>; rest: Row; note?: Row }
  | { kind: 'certificate'; rows: Array<Row>; cardAt: number; word: string }
  | ShopScene

/** The scenes of opening a shop and packing its first orders. */
export type ShopScene =
  | { kind: 'versus'; sides: Array<Side> }
  | { kind: 'doors'; doors: Array<Row>; art: string }
  | { kind: 'papers'; papers: Array<Row>; art: string; artAt: number; verdict: Row }
  | { kind: 'stacks'; stacks: Array<Row & { high: number; price: string }> }
  | { kind: 'photos'; groups: Array<Row> }
  | {
      kind: 'pieces'
      before: { name: string; views: string; at: number; struckAt: number }
      pieces: Array<Row>
      after: Row & { big: string }
    }
  | { kind: 'fake'; from: string; message: Row; rows: Array<Row>; stamp: Row }
  | {
      kind: 'track'
      from: number
      until: number
      stops: Array<{ text: string; mark?: boolean }>
      mark: string
      art: string
    }
  | {
      kind: 'orders'
      count: number
      at: number
      words: Array<Row>
      /** crossed out, unless the order is sold all the same */
      lost: Array<Row & { order: number; sold?: boolean }>
      mendedAt: number
    }

/** One of two things weighed against each other; the better one is `good`. */
export type Side = {
  at: number
  art: string
  label: string
  big: string
  bigAt: number
  note: string
  good?: boolean
}

/** A part of a whole: `value` in the unit of the whole (đồng, minutes). */
export type Share = { value: number; text: string }

export const secondsOf = (film: Film): number => film.slides.reduce((sum, slide) => sum + slide.seconds, 0)

/** When each slide begins. */
export function startsOf(film: Film): Array<number> {
  let at = 0
  return film.slides.map((slide) => {
    at += slide.seconds
    return at - slide.seconds
  })
}
