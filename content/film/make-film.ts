// Makes the introduction film of a course (tiktok or shopee) from its slides. What it needs, and how to look at it: README.md beside.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../tests/setup/chromium.ts'
import { encodeFilm } from './encode.ts'
import { type Film, secondsOf } from './film.ts'
import { filmPage } from './film-page.ts'
import { shopeeIntroduction } from './gioi-thieu-shopee.ts'
import { tiktokIntroduction } from './gioi-thieu-tiktok.ts'
import { musicBed } from './music.ts'
import { subtitlesOf, transcriptOf } from './subtitles.ts'

const size = { width: 854, height: 480 }
const framesPerSecond = 20

const films: Record<string, Film> = { tiktok: tiktokIntroduction, shopee: shopeeIntroduction }

const film = films[process.argv[2] ?? '']
if (!film) throw new Error(`Which film? node content/film/make-film.ts ${Object.keys(films).join('|')}`)
await makeFilm(film)

async function makeFilm(film: Film): Promise<void> {
  const seconds = secondsOf(film)
  const subtitles = subtitlesOf(film)
  const preview = process.argv.includes('--preview')
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-film-'))
  if (preview) {
    fs.writeFileSync(path.join(work, 'film.html'), filmPage(film))
    return console.log(`${path.join(work, 'film.html')}: ${seconds} s`)
  }
  const out = path.join(work, 'out')
  fs.mkdirSync(path.join(out, 'hls'), { recursive: true })
  const picture = path.join(work, 'film.mkv')
  const sound = path.join(work, 'music.wav')
  const poster = path.join(work, 'poster.jpg')
  fs.writeFileSync(sound, musicBed(seconds, film.tune))
  await photograph(film, picture, poster)
  encodeFilm({ picture, sound, poster, framesPerSecond, width: size.width }, out)
  fs.writeFileSync(path.join(out, 'vi.vtt'), subtitles)
  fs.writeFileSync(path.join(out, 'video.json'), manifestOf(film))
  const folder = path.resolve(import.meta.dirname, '..', film.folder)
  fs.rmSync(folder, { recursive: true, force: true }) // only now: a failed run leaves the film that was there
  fs.cpSync(out, folder, { recursive: true })
  fs.rmSync(work, { recursive: true, force: true })
  console.log(`${folder}: ${seconds.toFixed(1)} s`)
}

/** Photographs every frame at twice the size and lays them end to end, nearly without loss. */
async function photograph(film: Film, file: string, poster: string): Promise<void> {
  const executablePath = process.env.CHROMIUM
  const browser = await chromium.launch(executablePath ? { executablePath, args: ['--no-sandbox'] } : findBrowser())
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 2 })
  await page.setContent(filmPage(film))
  await page.evaluate('document.fonts.ready.then(() => null)')
  const frame = `-f image2pipe -c:v mjpeg -framerate ${framesPerSecond} -i pipe:0`
  const look = `-vf scale=${size.width}:${size.height}:flags=lanczos:out_range=tv -pix_fmt yuv420p`
  const args = `-nostdin -y -loglevel error ${frame} ${look} -c:v libx264 -qp 6 -preset veryfast`.split(' ')
  const encoder = spawn('ffmpeg', [...args, file], { stdio: ['pipe', 'inherit', 'inherit'] })
  const frames = Math.round(secondsOf(film) * framesPerSecond)
  for (let at = 0; at < frames; at++) await give(encoder, await frameAt(page, at / framesPerSecond))
  encoder.stdin?.end()
  const [code] = await once(encoder, 'close')
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
  fs.writeFileSync(poster, await frameAt(page, film.posterAt))
  await browser.close()
}

async function frameAt(page: Page, seconds: number): Promise<Buffer> {
  await page.evaluate((time) => {
    for (const one of document.getAnimations()) {
      one.pause()
      one.currentTime = time
    }
  }, seconds * 1000)
  return page.screenshot({ type: 'jpeg', quality: 95 })
}

async function give(encoder: ChildProcess, picture: Buffer): Promise<void> {
  if (encoder.stdin && !encoder.stdin.write(picture)) await once(encoder.stdin, 'drain')
}

function manifestOf(film: Film): string {
  const manifest = {
    title: film.title,
    durationSeconds: Math.round(secondsOf(film) * 10) / 10,
    ...size,
    mp4: 'video.mp4',
    hls: 'hls/master.m3u8',
    poster: 'poster.jpg',
    captions: [{ path: 'vi.vtt', lang: 'vi', label: 'Tiếng Việt' }],
    transcript: transcriptOf(film),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
