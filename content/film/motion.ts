/** A movement of film.css: its name, when it begins and how long it takes, in seconds of the film. */
export type Move = [name: string, at: number, seconds: number, easing?: string]

// Only what brings a thing in may hold it before its time; a later move would hide what an earlier one shows.
/** The style attribute that gives an element its movements, one after the other. */
export function move(...moves: Array<Move>): string {
  const list = moves.map(
    ([name, at, seconds, easing], index) =>
      `${name} ${seconds.toFixed(2)}s ${easing ?? 'cubic-bezier(.2,.7,.2,1)'} ${at.toFixed(2)}s ${index === 0 ? 'both' : 'forwards'}`,
  )
  return `style="animation:${list.join(',')}"`
}

export function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>')
    .replace(/(\d) (đ|phút|giây|triệu|kg|%|bài|câu)/g, '$1\u00a0$2')
    .replace('TikTok Shop', 'TikTok\u00a0Shop')
}
