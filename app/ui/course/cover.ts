/** The pictures of a course: one or two drawings of public/art on one ground; the first goes into a list. */
export type Cover = { art: Array<string>; ground: 'cam' | 'teal' | 'sunk' }

/** Chosen by the marketplaces a course is about, so that a course is known again in a list. */
export function coverOf(platforms: ReadonlyArray<string>): Cover {
  const [first, second] = platforms
  if (second !== undefined) return { art: ['can-dong-ho', 'sap-hang'], ground: 'sunk' }
  if (first === 'shopee') return { art: ['goi-hang', 'buoi-phuc-trach'], ground: 'teal' }
  return { art: ['dien-thoai-chan-may', 'cam-khe-may'], ground: 'cam' }
}
