// Draws the introduction film of a course: slides as pictures, crossfaded, with music and subtitles. See README.md beside.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/setup/chromium.ts'
import { slides, title } from './gioi-thieu-tiktok.ts'
import { musicBed } from './music.ts'
import { slidePage } from './slide-page.ts'

const root = path.resolve(import.meta.dirname, '../..')
const out = path.join(root, 'content/courses/livestream-tiktok-shop/video/gioi-thieu')
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-film-'))
const fade = 0.35

type Still = { file: string; seconds: number; say: string }

async function drawStills(): Promise<Array<Still>> {
  const browser = await chromium.launch(findBrowser())
  const page = await browser.newPage({ viewport: { width: 854, height: 480 }, deviceScaleFactor: 1 })
  const stills: Array<Still> = []
  for (const slide of slides) {
    for (const [at, step] of slide.steps.entries()) {
      const file = path.join(work, `${stills.length}.png`)
      await page.setContent(slidePage(root, slide, slide.steps.slice(0, at + 1).filter((one) => one.line).length))
      await page.evaluate('document.fonts.ready.then(() => null)')
      await page.screenshot({ path: file })
      stills.push({ file, seconds: step.seconds, say: step.say })
    }
  }
  await browser.close()
  return stills
}

const ffmpeg = (args: Array<string>): void => void execFileSync('ffmpeg', ['-nostdin', '-y', '-loglevel', 'error', ...args], { stdio: 'inherit' })

/** One long picture track with a short crossfade between stills, nearly lossless: the source of every rendition. */
function joinStills(stills: Array<Still>, seconds: number): string {
  const inputs = stills.flatMap((still) => ['-loop', '1', '-framerate', '15', '-t', String(still.seconds + fade), '-i', still.file])
  let at = 0
  const chain = stills.slice(1).map((_, index) => {
    at += stills[index]?.seconds ?? 0
    return `${index === 0 ? '[0]' : `[x${index}]`}[${index + 1}]xfade=transition=fade:duration=${fade}:offset=${at.toFixed(2)}[x${index + 1}]`
  })
  const file = path.join(work, 'source.mp4')
  ffmpeg([...inputs, '-i', path.join(work, 'music.wav'), '-filter_complex', chain.join(';'), '-map', `[x${stills.length - 1}]`, '-map', `${stills.length}:a`,
    '-t', String(seconds), '-r', '15', '-c:v', 'libx264', '-qp', '10', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '128k', file])
  return file
}

function encode(source: string): void {
  const video = ['-c:v', 'libx264', '-preset', 'slow', '-profile:v', 'main', '-pix_fmt', 'yuv420p', '-tune', 'stillimage']
  const audio = ['-c:a', 'aac', '-ac', '1', '-ar', '44100', '-b:a', '48k']
  ffmpeg(['-i', source, ...video, '-crf', '28', ...audio, '-movflags', '+faststart', path.join(out, 'video.mp4')])
  ffmpeg(['-i', source, '-filter_complex', '[0:v]split=2[a][b];[a]scale=426:240[v0];[b]scale=854:480[v1]', '-map', '[v0]', '-map', '[v1]', '-map', '0:a', '-map', '0:a',
    ...video, '-sc_threshold', '0', '-force_key_frames', 'expr:gte(t,n_forced*4)', '-crf:v:0', '30', '-maxrate:v:0', '160k', '-bufsize:v:0', '400k',
    '-crf:v:1', '28', '-maxrate:v:1', '500k', '-bufsize:v:1', '1200k', ...audio, '-f', 'hls', '-hls_time', '4', '-hls_playlist_type', 'vod', '-hls_flags', 'independent_segments',
    '-master_pl_name', 'master.m3u8', '-hls_segment_filename', path.join(out, 'hls/%v/s%03d.ts'), '-var_stream_map', 'v:0,a:0,name:240p v:1,a:1,name:480p', path.join(out, 'hls/%v/index.m3u8')])
}

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23)

function subtitles(stills: Array<Still>): string {
  let at = 0
  const cues = stills.map((still) => {
    const from = at
    at += still.seconds
    return `${clock(from + 0.1)} --> ${clock(at - 0.05)}\n${still.say}\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

const stills = await drawStills()
const seconds = stills.reduce((sum, still) => sum + still.seconds, 0)
fs.rmSync(out, { recursive: true, force: true })
fs.mkdirSync(path.join(out, 'hls'), { recursive: true })
fs.writeFileSync(path.join(work, 'music.wav'), musicBed(seconds))
encode(joinStills(stills, seconds))
ffmpeg(['-i', stills[1]?.file ?? '', '-q:v', '7', path.join(out, 'poster.jpg')])
fs.writeFileSync(path.join(out, 'vi.vtt'), subtitles(stills))
fs.writeFileSync(path.join(out, 'video.json'), `${JSON.stringify({
  title, durationSeconds: seconds, width: 854, height: 480, mp4: 'video.mp4', hls: 'hls/master.m3u8', poster: 'poster.jpg',
  captions: [{ path: 'vi.vtt', lang: 'vi', label: 'Tiếng Việt' }],
  transcript: slides.map((slide) => slide.steps.map((step) => step.say.replaceAll('\n', ' ')).join(' ')),
}, null, 2)}\n`)
fs.rmSync(work, { recursive: true, force: true })
console.log(`${out}: ${seconds} s`)
