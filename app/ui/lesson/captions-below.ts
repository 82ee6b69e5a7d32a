/** What is spoken at this moment, '' between two cues; null while the captions are switched off. */
export type Spoken = string | null

/**
 * Hands the words of the moment to `say`, to be written below the picture, and takes them out of the picture, where two
 * lines would lie on what is drawn. In full screen they stay in it: nothing below can be seen there. Returns what ends it.
 */
export function captionsBelow(video: HTMLVideoElement, say: (spoken: Spoken) => void): () => void {
  const root = video.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return () => {}
  if (!('adoptedStyleSheets' in root)) return () => {} // an old browser: the words stay in the picture
  const stopHiding = hideDrawnWords(video, root)
  const stopFollowing = followShownTrack(video.textTracks, say)
  return () => {
    stopHiding()
    stopFollowing()
  }
}

function hideDrawnWords(video: HTMLVideoElement, root: Document | ShadowRoot): () => void {
  const hidden = new CSSStyleSheet()
  hidden.replaceSync('video::cue { visibility: hidden }')
  root.adoptedStyleSheets.push(hidden)
  const ending = new AbortController()
  const { signal } = ending
  document.addEventListener('fullscreenchange', () => show(document.fullscreenElement !== null), { signal })
  // An iPhone plays in its own full screen, which is no element's.
  video.addEventListener('webkitbeginfullscreen', () => show(true), { signal })
  video.addEventListener('webkitendfullscreen', () => show(false), { signal })
  return () => {
    ending.abort()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== hidden)
  }

  function show(inPicture: boolean): void {
    hidden.disabled = inPicture
  }
}

function followShownTrack(tracks: TextTrackList, say: (spoken: Spoken) => void): () => void {
  let shown: TextTrack | null = null
  const events = ['change', 'addtrack', 'removetrack'] as const
  for (const event of events) tracks.addEventListener(event, find)
  find()
  return () => {
    for (const event of events) tracks.removeEventListener(event, find)
    shown?.removeEventListener('cuechange', speak)
  }

  function find(): void {
    shown?.removeEventListener('cuechange', speak)
    shown =
      Array.from(tracks).find(({ kind, mode }) => mode === 'showing' && /^(captions|subtitles)$/.test(kind)) ?? null
    shown?.addEventListener('cuechange', speak)
    speak()
  }

  function speak(): void {
    say(shown && Array.from(shown.activeCues ?? [], wordsOf).join('\n'))
  }
}

const wordsOf = (cue: TextTrackCue): string => (cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '') : '')
