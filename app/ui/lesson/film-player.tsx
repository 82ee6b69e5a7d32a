import { playerLanguage } from './player-language.ts'
// Stays first: some parts of the player take their words while loading.

import MuxPlayer, { type MuxPlayerRefAttributes } from '@mux/mux-player-react'
import { MediaErrorDialog } from 'media-chrome'
import { useEffect, useRef } from 'react'
import { playerWords } from '../words/player.ts'
import { captionsBelow, type Spoken } from './captions-below.ts'
import type { Film } from './film.ts'

// The player would fetch Google's script for casting wherever it finds Chrome; it leaves that where the name is taken.
const { chrome } = globalThis as { chrome?: { cast?: unknown } }
if (chrome) chrome.cast ??= {}

const triesAgain = 2_000_003 // the player's code for a connection it is trying to take up again

// What the player would say by itself is English whatever the page, and of a kind only its makers understand.
MediaErrorDialog.formatErrorMessage = (error) => {
  const words = playerWords[playerLanguage]
  const waits = Reflect.get(error, 'muxCode') === triesAgain
  return waits
    ? `<h3>${words.lostTitle}</h3><p>${words.lost}</p>`
    : `<h3>${words.brokenTitle}</h3><p>${words.broken}</p>`
}

/** What is spoken, large enough to read: a browser takes a twentieth of the picture's height, 10 px on a phone. */
function enlargeCaptions(player: MuxPlayerRefAttributes): void {
  const root = player.media?.nativeEl.getRootNode()
  if (!(root instanceof ShadowRoot) || !('adoptedStyleSheets' in root)) return // an old browser keeps its own size
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('video::cue { font-size: max(1rem, 2.6vmin) }') // as lesson.css has it for the plain film
  root.adoptedStyleSheets.push(sheet)
}

export type FilmPlayerProps = {
  film: Film
  startAt: number | null
  onTime: (seconds: number) => void
  onSpoken: (spoken: Spoken) => void
}

/** The streaming player: a large file, fetched only when play is pressed. Plays from our own files and calls nobody. */
export default function FilmPlayer({ film, startAt, onTime, onSpoken }: FilmPlayerProps) {
  const endCaptions = useRef<() => void>(undefined)
  useEffect(() => () => endCaptions.current?.(), [])

  function prepareCaptions(player: MuxPlayerRefAttributes): void {
    const video = player.media?.nativeEl
    if (!video || endCaptions.current) return
    enlargeCaptions(player)
    endCaptions.current = captionsBelow(video, onSpoken)
  }

  return (
    <MuxPlayer
      src={film.hls ?? film.mp4.url}
      streamType="on-demand"
      poster={film.poster}
      startTime={startAt ?? undefined}
      autoPlay
      playsInline
      disableTracking
      disableCookies
      hotkeys="noshift+/" // the list of shortcuts it opens is English only
      accentColor="#F28C1F"
      style={{ width: '100%', height: '100%' }}
      onLoadedMetadata={(event) => prepareCaptions(event.target as MuxPlayerRefAttributes)}
      onTimeUpdate={(event) => onTime((event.target as HTMLVideoElement).currentTime)} // the element has the video's properties
    >
      {film.captions.map((track) => (
        <track key={track.url} kind="captions" src={track.url} srcLang={track.lang} label={track.label} default />
      ))}
    </MuxPlayer>
  )
}
