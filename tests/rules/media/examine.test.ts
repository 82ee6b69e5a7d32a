import { describe, expect, test } from 'vitest'
import { examineFile, examineFilm, type FilePart } from '#app/domain/media/index.server.ts'
import { filmOf, urlOf } from '#app/domain/media/index.ts'

const bytes = (...parts: Array<string | Array<number>>) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
const utf8 = (text: string) => new TextEncoder().encode(text)

const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 3, 0x56, 0, 0, 1, 0xe0, 8, 2, 0, 0, 0])
// Start, a comment frame, a baseline frame of 480 × 854.
const jpg = bytes([
  0xff, 0xd8, 0xff, 0xfe, 0, 4, 0x41, 0x42, 0xff, 0xc0, 0, 17, 8, 1, 0xe0, 3, 0x56, 3, 1, 0x22, 0, 2, 0x11, 1,
])

describe('a file is what it holds, whatever it is called', () => {
  test.each([
    ['a PNG called .jpg', 'hinh.jpg', png, 'image/png', { width: 854, height: 480 }],
    ['a JPEG called .png', 'hinh.png', jpg, 'image/jpeg', { width: 854, height: 480 }],
  ])('%s', (_name, name, content, mime, image) => {
    const result = examineFile(name, content)
    expect(result).toMatchObject({ ok: true, value: { asset: { kind: 'image', mime, details: { image } } } })
  })

  test('HTML called .pdf is plain text, and a program is nothing', () => {
    expect(examineFile('mau.pdf', utf8('<!doctype html><script>1</script>'))).toMatchObject({
      ok: true,
      value: { asset: { kind: 'file', mime: 'text/plain; charset=utf-8', files: [{ path: 'tep.txt' }] } },
    })
    expect(examineFile('mau.pdf', bytes([0x7f], 'ELF', [2, 1, 1, 0]))).toMatchObject({
      problem: { code: 'unknown_type' },
    })
    expect(examineFile('mau.pdf', new Uint8Array())).toMatchObject({ problem: { code: 'empty' } })
  })

  test('a PDF is a file to keep, under the SHA-256 of what it holds', () => {
    const result = examineFile('mẫu kịch bản.pdf', utf8('%PDF-1.7\n'))
    if (!result.ok) throw new Error(result.problem.code)
    expect(result.value.asset).toMatchObject({ kind: 'file', name: 'mẫu kịch bản.pdf', bytes: 9 })
    expect(urlOf(result.value.asset)).toMatch(/^\/media\/[0-9a-f]{64}\/tep\.pdf$/)
  })
})

const manifest = {
  title: 'Giới thiệu',
  durationSeconds: 75.5,
  width: 854,
  height: 480,
  mp4: 'video.mp4',
  hls: 'hls/master.m3u8',
  poster: 'poster.png',
  captions: [{ path: 'vi.vtt', lang: 'vi', label: 'Tiếng Việt' }],
  transcript: ['Xin chào bạn.'],
}
const film = (changes: object = {}, replaced: Record<string, Uint8Array | null> = {}): Array<FilePart> => {
  const parts: Record<string, Uint8Array | null> = {
    'video.json': utf8(JSON.stringify({ ...manifest, ...changes })),
    'video.mp4': bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 0, 0]),
    'poster.png': png,
    'vi.vtt': utf8('WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n'),
    'hls/master.m3u8': utf8('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n240p/index.m3u8\n'),
    'hls/240p/index.m3u8': utf8('#EXTM3U\n#EXT-X-MAP:URI="init.mp4"\n#EXTINF:4,\ns0.m4s\n'),
    'hls/240p/init.mp4': bytes([0, 0, 0, 24], 'ftypiso5', [0, 0, 0, 0]),
    'hls/240p/s0.m4s': bytes([0, 0, 0, 24], 'moof', [0, 0, 0, 0]),
    ...replaced,
  }
  return Object.entries(parts).flatMap(([path, content]) => (content ? [{ path, content }] : []))
}

describe('a film', () => {
  test('is its folder, and plays from below its hash', () => {
    const result = examineFilm('video/gioi-thieu', film())
    if (!result.ok) throw new Error(JSON.stringify(result.problem))
    const { asset } = result.value
    expect(filmOf(asset)).toMatchObject({
      mp4: { url: `/media/${asset.hash}/video.mp4`, bytes: 16 },
      hls: `/media/${asset.hash}/hls/master.m3u8`,
      captions: [{ url: `/media/${asset.hash}/vi.vtt`, lang: 'vi' }],
      transcript: ['Xin chào bạn.'],
    })
    expect(asset.files.map(({ path }) => path)).not.toContain('video.json')
  })

  test('is another film when one file is another', () => {
    const hashes = [film(), film({}, { 'poster.png': bytes([...png], [0]) }), film({ title: 'Khác' })].map((parts) => {
      const result = examineFilm('video', parts)
      return result.ok ? result.value.asset.hash : result.problem.code
    })
    expect(new Set(hashes).size).toBe(3)
  })

  test.each<[string, Array<FilePart>, string]>([
    ['no manifest', film({}, { 'video.json': null }), 'video_json'],
    ['an unknown key', film({ autoplay: true }), 'video_json'],
    ['a path that leads out', film({ mp4: '../video.mp4' }), 'video_json'],
    ['a poster that is not there', film({}, { 'poster.png': null }), 'video_part_missing'],
    ['subtitles that are none', film({}, { 'vi.vtt': utf8('xin chào') }), 'video_part_type'],
    ['a piece that is not there', film({}, { 'hls/240p/s0.m4s': null }), 'video_part_missing'],
    [
      'a playlist of another host',
      film({}, { 'hls/240p/index.m3u8': utf8('#EXTM3U\nhttps://example.com/s.ts\n') }),
      'video_part_missing',
    ],
    [
      'a playlist that climbs',
      film({}, { 'hls/240p/index.m3u8': utf8('#EXTM3U\n../../../x.ts\n') }),
      'video_part_missing',
    ],
    ['a page among its files', film({}, { 'poster.html': bytes([0x7f], 'ELF') }), 'video_part_type'],
    [
      'a page that calls itself subtitles',
      film({}, { 'x.html': utf8('WEBVTT\n<script>1</script>') }),
      'video_part_type',
    ],
    ['a drawing as a poster', film({}, { 'poster.png': utf8('<svg viewBox="0 0 1 1"></svg>') }), 'video_part_type'],
  ])('with %s is refused', (_name, parts, code) => {
    const result = examineFilm('video', parts)
    expect(result.ok ? null : result.problem.code).toBe(code)
  })
})
