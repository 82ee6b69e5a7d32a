import { type ComponentType, useContext, useEffect, useRef, useState } from 'react'
import { formatMegabytes } from '../format.ts'
import { Icon } from '../icon.tsx'
import { LanguageContext } from '../words/language-context.ts'
import { lessonWords } from '../words/lesson.ts'
import { useWords } from '../words/use-words.ts'
import { captionsBelow, type Spoken } from './captions-below.ts'
import type { Film } from './film.ts'
import type { FilmPlayerProps } from './film-player.tsx'

type Props = { film: Film; caption: string | null; startAt: number | null; onPlace?: (seconds: number) => void }

/** A film: its picture, its size, and nothing of the player before play is pressed. A plain `<video>` without JavaScript or when data is saved. */
export function LessonVideo({ film, caption, startAt, onPlace }: Props) {
  const words = useWords(lessonWords)
  const language = useContext(LanguageContext)
  const [live, setLive] = useState(false)
  const [playing, setPlaying] = useState<'plain' | 'stream' | null>(null)
  const [Player, setPlayer] = useState<ComponentType<FilmPlayerProps> | null>(null)
  const [failed, setFailed] = useState(false)
  const [spoken, setSpoken] = useState<Spoken>('') // room for the words from the start, so that nothing moves when they come
  const reported = useRef(0)
  useEffect(() => setLive(true), [])

  // The player's code may not come through; the lesson stays as it is then, and the next try asks for the film alone.
  function play(): void {
    setPlaying(failed || savesData() || !film.hls ? 'plain' : 'stream')
    setFailed(false)
    if (!failed && film.hls && !savesData())
      import('./film-player.tsx').then(({ default: player }) => setPlayer(() => player), stopTrying)
  }

  function stopTrying(): void {
    setPlaying(null)
    setFailed(true)
  }

  function report(seconds: number): void {
    if (Math.abs(seconds - reported.current) < 10) return
    reported.current = seconds
    onPlace?.(Math.floor(seconds))
  }

  return (
    <figure className="video">
      <div className="video-f">
        {playing === null && <img src={film.poster} alt="" width={854} height={480} />}
        {playing === 'plain' && (
          <PlainFilm film={film} startAt={startAt} onTime={report} onSpoken={setSpoken} onFailed={stopTrying} plays />
        )}
        {playing === 'stream' &&
          (Player ? (
            <Player film={film} startAt={startAt} onTime={report} onSpoken={setSpoken} />
          ) : (
            <img src={film.poster} alt="" width={854} height={480} />
          ))}
        {!live && (
          <noscript>
            <PlainFilm film={film} startAt={startAt} />
          </noscript>
        )}
        {live && playing === null && (
          <button type="button" className="video-play" onClick={play}>
            <Icon name="play" size={24} />
            {words.watchSize(formatMegabytes(film.mp4.bytes, language))}
          </button>
        )}
      </div>
      {playing !== null && spoken !== null && film.captions.length > 0 && <p className="video-words">{spoken}</p>}
      {failed && (
        <p role="status" className="note mt-2">
          {words.videoNeedsNetwork}
        </p>
      )}
      <div className="video-c on-teal">
        <span className="video-d fig">{clock(film.durationSeconds)}</span>
        <a href={film.mp4.url} download>
          <Icon name="download" size={20} />
          {words.download(formatMegabytes(film.mp4.bytes, language))}
        </a>
      </div>
      <details className="transcript on-teal">
        <summary>
          <Icon name="report" size={20} />
          <u>{words.transcript}</u>
        </summary>
        <div>
          {film.transcript.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </details>
      {caption && <figcaption className="vh">{caption}</figcaption>}
    </figure>
  )
}

function PlainFilm({
  film,
  startAt,
  onTime,
  onSpoken,
  onFailed,
  plays,
}: {
  film: Film
  startAt: number | null
  onTime?: (seconds: number) => void
  onSpoken?: (spoken: Spoken) => void
  onFailed?: () => void
  plays?: boolean
}) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => (video.current && onSpoken ? captionsBelow(video.current, onSpoken) : undefined), [onSpoken])

  return (
    // biome-ignore lint/a11y/useMediaCaption: the tracks are those of the film, given below
    <video
      ref={video}
      controls
      playsInline
      autoPlay={plays}
      preload="none"
      poster={film.poster}
      src={startAt ? `${film.mp4.url}#t=${startAt}` : film.mp4.url}
      onTimeUpdate={(event) => onTime?.(event.currentTarget.currentTime)}
      onError={onFailed}
    >
      {film.captions.map((track) => (
        <track key={track.url} kind="captions" src={track.url} srcLang={track.lang} label={track.label} default />
      ))}
    </video>
  )
}

// Not every browser says so; where it does, the reader asked to spare data.
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}
