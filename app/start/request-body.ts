import type { IncomingMessage } from 'node:http'

export const formLimitBytes = 1_000_000

/**
 * The whole body, or `too-large`. One that says its length is refused unread; the rest of one that does not is thrown
 * away, so that the answer still reaches the sender.
 */
export async function readBody(request: IncomingMessage, limit = formLimitBytes): Promise<Buffer | 'too-large'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume()
    return 'too-large'
  }
  const chunks: Array<Buffer> = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit * 10) throw new Error('a body far beyond the limit')
    if (size <= limit) chunks.push(chunk)
  }
  return size > limit ? 'too-large' : Buffer.concat(chunks)
}
