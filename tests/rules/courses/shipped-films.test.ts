import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Film } from '../../../content/film/film.ts'
import { shopeeIntroduction } from '../../../content/film/gioi-thieu-shopee.ts'
import { tiktokIntroduction } from '../../../content/film/gioi-thieu-tiktok.ts'
import { subtitlesOf, transcriptOf } from '../../../content/film/subtitles.ts'
import { vanishedProvinces } from './prose-rules.ts'

const films: Array<[string, Film]> = [tiktokIntroduction, shopeeIntroduction].map((film) => [film.folder, film])

test.each(films)('%s: subtitles and transcript say what its slides say, of provinces that are', (folder, film) => {
  const lie = (name: string) => readFileSync(`content/${folder}/${name}`, 'utf8')
  expect(lie('vi.vtt')).toBe(subtitlesOf(film))
  expect(JSON.parse(lie('video.json')).transcript).toEqual(transcriptOf(film))
  expect(vanishedProvinces(transcriptOf(film).map((text, line) => ({ line, text })))).toEqual([])
})
