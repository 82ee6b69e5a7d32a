import type { Faults, Place } from '../fault.ts'

/** A tag in the source. `muted`: named already and to be blanked; its partner goes with it. */
export type Tag = {
  start: number
  end: number
  name: string
  closing: boolean
  selfClosing: boolean
  partner: Tag | null
  muted: boolean
}

const deepest = 30

/** Pairs tags, names those without a partner and mutes them. True when they nest too deep to be read. */
export function balanceTags(tags: Array<Tag>, placeAt: (offset: number) => Place, faults: Faults): boolean {
  const open: Array<Tag> = []
  for (const tag of tags) {
    if (tag.closing) close(tag)
    else if (!tag.selfClosing) open.push(tag)
    if (open.length > deepest) {
      faults.add(
        placeAt(tag.start),
        'too-deep',
        `Các thẻ lồng nhau quá ${deepest} cấp. Đóng bớt thẻ ở phía trên, hoặc tách bài.`,
      )
      return true
    }
  }
  for (const tag of open) nameUnclosed(tag)
  return false

  function close(tag: Tag): void {
    const index = open.findLastIndex((candidate) => candidate.name === tag.name)
    const partner = open[index]
    if (!partner) {
      if (!tag.selfClosing)
        faults.add(
          placeAt(tag.start),
          'stray-closing',
          `Thẻ </${tag.name}> không có thẻ mở <${tag.name}>. Xoá đi, hoặc thêm thẻ mở ở phía trên.`,
        )
      tag.muted = true
      return
    }
    for (const unclosed of open.splice(index + 1)) nameUnclosed(unclosed)
    open.pop()
    partner.partner = tag
    tag.partner = partner
    tag.muted = partner.muted || tag.muted
    partner.muted = tag.muted
  }

  function nameUnclosed(tag: Tag): void {
    if (!tag.muted)
      faults.add(
        placeAt(tag.start),
        'unclosed-tag',
        `Thẻ <${tag.name}> mở ở đây mà chưa đóng. Thêm </${tag.name}> ở chỗ hết, hoặc viết <${tag.name} … /> nếu bên trong không có gì.`,
      )
    tag.muted = true
  }
}
