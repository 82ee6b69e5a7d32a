import { execFileSync } from 'node:child_process'
import path from 'node:path'

export type Source = { picture: string; sound: string; poster: string; framesPerSecond: number; width: number }

const segmentSeconds = 4
const video =
  '-c:v libx264 -preset veryslow -tune animation -profile:v main -level 3.1 -pix_fmt yuv420p -color_range tv'.split(' ')
const audio = '-c:a aac -ac 1 -ar 44100 -b:a 48k'.split(' ')

/** Writes the small MP4, the HLS ladder and the poster into the folder `out`. */
export function encodeFilm(source: Source, out: string): void {
  encodeMp4(source, out)
  encodeHls(source, out)
  const poster = path.join(out, 'poster.jpg')
  ffmpeg('-i', source.poster, '-vf', `scale=${source.width}:-1:flags=lanczos`, '-q:v', '5', poster)
}

function encodeMp4(source: Source, out: string): void {
  const rate = '-crf 31 -maxrate 400k -bufsize 1200k -g 200'.split(' ')
  const maps = '-map 0:v -map 1:a'.split(' ')
  const whole = '-shortest -movflags +faststart'.split(' ')
  ffmpeg(...inputsOf(source), ...maps, ...video, ...rate, ...audio, ...whole, path.join(out, 'video.mp4'))
}

/** Two pictures, one sound for both, key frames at the same moments: a player may change between them at any segment. */
function encodeHls(source: Source, out: string): void {
  const every = source.framesPerSecond * segmentSeconds
  const split = '[0:v]split=2[a][b];[a]scale=426:240:flags=lanczos[v0];[b]null[v1]'
  const rates = [
    '-crf:v:0 30 -maxrate:v:0 150k -bufsize:v:0 300k -crf:v:1 31 -maxrate:v:1 500k -bufsize:v:1 1000k',
    `-g ${every} -keyint_min ${every} -sc_threshold 0`,
  ]
  const packing = [
    `-f hls -hls_time ${segmentSeconds} -hls_playlist_type vod -hls_flags independent_segments`,
    '-hls_segment_type fmp4 -hls_fmp4_init_filename init.mp4 -master_pl_name master.m3u8',
  ]
  const streams =
    'v:0,agroup:sound,name:240p v:1,agroup:sound,name:480p a:0,agroup:sound,default:yes,language:vi,name:sound'
  ffmpeg(
    ...[...inputsOf(source), '-filter_complex', split, '-map', '[v0]', '-map', '[v1]', '-map', '1:a'],
    ...[...video, ...rates.join(' ').split(' '), ...audio, ...packing.join(' ').split(' ')],
    ...['-var_stream_map', streams, '-hls_segment_filename', path.join(out, 'hls/%v/s%03d.m4s')],
    path.join(out, 'hls/%v/index.m3u8'),
  )
}

const inputsOf = (source: Source): Array<string> => ['-i', source.picture, '-i', source.sound]

function ffmpeg(...args: Array<string>): void {
  execFileSync('ffmpeg', ['-nostdin', '-y', '-loglevel', 'error', ...args], { stdio: 'inherit' })
}
