/**
 * The pictures of a course: one or two drawings of public/art on one ground; the first goes into a list. `share` is the
 * picture of public/share beside a link.
 */
export type Cover = { art: Array<string>; ground: 'cam' | 'teal' | 'sunk'; share: string }

/** Chosen by the marketplaces a course is about, so that a course is known again in a list. */
export function coverOf(platforms: ReadonlyArray<string>): Cover {
  const [first, second] = platforms
  if (second !== undefined) return { art: ['can-dong-ho', 'sap-hang'], ground: 'sunk', share: 'khoa-nhieu-san' }
  if (first === 'shopee') return { art: ['goi-hang', 'buoi-phuc-trach'], ground: 'teal', share: 'khoa-shopee' }
  return { art: ['dien-thoai-chan-may', 'cam-khe-may'], ground: 'cam', share: 'khoa-tiktok-shop' }
}
