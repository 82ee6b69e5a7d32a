import type { IncomingMessage } from 'node:http'

export const formLimitBytes = 1_000_000

/**
 * The whole body, or `too-large`. The rest of one that is too large is thrown away, so that the answer still reaches the
 * sender; one that goes on far beyond that is answered while it is being sent.
 */
export async function readBody(request: IncomingMessage, limit = formLimitBytes): Promise<Buffer | 'too-large'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume()
    return 'too-large'
  }
  const chunks: Array<Buffer> = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else chunks.length = 0
      if (size > limit * 10) resolve('too-large')
    })
    request.once('end', () => resolve(size > limit ? 'too-large' : Buffer.concat(chunks)))
    request.once('error', reject)
  })
}
