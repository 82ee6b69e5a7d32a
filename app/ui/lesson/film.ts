/** A film as the page needs it: addresses on our own site, sizes in bytes, times in seconds. */
export type Film = {
  title: string
  mp4: { url: string; bytes: number }
  hls: string | null
  poster: string
  durationSeconds: number
  captions: Array<{ url: string; lang: string; label: string }>
  transcript: Array<string>
}
