/** Goods on the home page's shelf: what is looked for when one is pressed, and its drawing in public/art. */
export const goods = [
  { name: 'cam', query: 'cam', art: 'cam-khe-may' },
  { name: 'cuDo', query: 'cu đơ', art: 'cu-do' },
  { name: 'nuocMam', query: 'nước mắm', art: 'nuoc-mam' },
  { name: 'nhungHuou', query: 'hươu', art: 'nhung-huou' },
] as const

export type Good = (typeof goods)[number]
