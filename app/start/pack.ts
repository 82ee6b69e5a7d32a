import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const gzip = promisify(zlib.gzip)
const worthPackingBytes = 1400 // below it the answer is one packet either way
// Level 6 takes twice as long as level 3 and gives a twentieth less: 400 bytes of a lesson.
const packing = { level: 3 }
const briefBytes = 128 * 1024 // packed in a millisecond; handing it to another thread would cost half as much again

/** Whether the caller takes answers packed this way. */
export function takes(request: IncomingMessage, encoding: 'br' | 'gzip'): boolean {
  return new RegExp(`\\b${encoding}\\b`).test(String(request.headers['accept-encoding'] ?? ''))
}

/**
 * Sends a whole body, packed once. By gzip: Brotli's quality 4 takes more than twice as long for a twentieth less, and is
 * for what is packed long before it is asked for.
 */
export async function sendWhole(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
  response.appendHeader('Vary', 'Accept-Encoding')
  const isPacked = body.length > worthPackingBytes && takes(request, 'gzip')
  if (isPacked) response.setHeader('Content-Encoding', 'gzip')
  const sent = isPacked ? await pack(body) : body
  response.setHeader('Content-Length', sent.length)
  response.end(request.method === 'HEAD' ? undefined : sent)
}

async function pack(body: Buffer): Promise<Buffer> {
  return body.length > briefBytes ? gzip(body, packing) : zlib.gzipSync(body, packing)
}
