// Makes the introduction film of a course from its slides. What it needs, and how to look at it: README.md beside.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../tests/setup/chromium.ts'
import { type Film, secondsOf } from './film.ts'
import { filmPage } from './film-page.ts'
import { introduction } from './gioi-thieu-tiktok.ts'
import { musicBed } from './music.ts'
import { subtitlesOf, transcriptOf } from './subtitles.ts'

const size = { width: 854, height: 480 }
const framesPerSecond = 20
const segmentSeconds = 4

await makeFilm(introduction)

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
  fs.writeFileSync(path.join(work, 'music.wav'), musicBed(seconds))
  await photograph(film, path.join(work, 'film.mkv'), path.join(work, 'poster.jpg'))
  encode(work, out)
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
  const encoder = spawn('ffmpeg', ['-nostdin', '-y', '-loglevel', 'error', '-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(framesPerSecond), '-i', 'pipe:0',
    '-vf', `scale=${size.width}:${size.height}:flags=lanczos:out_range=tv`, '-c:v', 'libx264', '-qp', '6', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', file], { stdio: ['pipe', 'inherit', 'inherit'] })
  const frames = Math.round(secondsOf(film) * framesPerSecond)
  for (let frame = 0; frame < frames; frame++) await give(encoder, await frameAt(page, frame / framesPerSecond))
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

/** The small MP4, the HLS ladder (two pictures, one sound for both) and the poster. */
function encode(work: string, out: string): void {
  const ffmpeg = (...args: Array<string>): void => void execFileSync('ffmpeg', ['-nostdin', '-y', '-loglevel', 'error', ...args], { stdio: 'inherit' })
  const inputs = ['-i', path.join(work, 'film.mkv'), '-i', path.join(work, 'music.wav')]
  const keyFrames = ['-g', String(framesPerSecond * segmentSeconds), '-keyint_min', String(framesPerSecond * segmentSeconds), '-sc_threshold', '0']
  const video = ['-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'animation', '-profile:v', 'main', '-pix_fmt', 'yuv420p', '-color_range', 'tv']
  const audio = ['-c:a', 'aac', '-ac', '1', '-ar', '44100', '-b:a', '48k']
  ffmpeg(...inputs, '-map', '0:v', '-map', '1:a', ...video, '-crf', '25', '-maxrate', '500k', '-bufsize', '1000k', '-g', '200', ...audio, '-shortest', '-movflags', '+faststart', path.join(out, 'video.mp4'))
  ffmpeg(...inputs, '-filter_complex', '[0:v]split=2[a][b];[a]scale=426:240:flags=lanczos[v0];[b]null[v1]', '-map', '[v0]', '-map', '[v1]', '-map', '1:a', ...video, ...keyFrames,
    '-crf:v:0', '26', '-maxrate:v:0', '150k', '-bufsize:v:0', '300k', '-crf:v:1', '25', '-maxrate:v:1', '500k', '-bufsize:v:1', '1000k', ...audio,
    '-f', 'hls', '-hls_time', String(segmentSeconds), '-hls_playlist_type', 'vod', '-hls_flags', 'independent_segments', '-hls_segment_type', 'fmp4', '-hls_fmp4_init_filename', 'init.mp4',
    '-master_pl_name', 'master.m3u8', '-hls_segment_filename', path.join(out, 'hls/%v/s%03d.m4s'),
    '-var_stream_map', 'v:0,agroup:sound,name:240p v:1,agroup:sound,name:480p a:0,agroup:sound,default:yes,language:vi,name:sound', path.join(out, 'hls/%v/index.m3u8'))
  ffmpeg('-i', path.join(work, 'poster.jpg'), '-vf', `scale=${size.width}:-1:flags=lanczos`, '-q:v', '5', path.join(out, 'poster.jpg'))
}

function manifestOf(film: Film): string {
  const manifest = { title: film.title, durationSeconds: Math.round(secondsOf(film) * 10) / 10, ...size, mp4: 'video.mp4', hls: 'hls/master.m3u8', poster: 'poster.jpg',
    captions: [{ path: 'vi.vtt', lang: 'vi', label: 'Tiếng Việt' }], transcript: transcriptOf(film) }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
