import http from 'node:http'

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })

/** What is sent: `path` goes out byte by byte as it is, so that nothing tidies it on the way. */
export type Question = {
  method: string
  path: string
  cookie?: string
  token?: string
  form?: Record<string, string>
}

export type Answer = { status: number; to: string; type: string; body: string; cookies: Array<string> }

/** Asks the server under test, as a browser or a program would, and follows no redirect. */
export function ask(base: string, { method, path, cookie, token, form }: Question): Promise<Answer> {
  const { hostname, port, origin } = new URL(base)
  const body = method === 'GET' || method === 'HEAD' ? null : new URLSearchParams(form).toString()
  const headers: Record<string, string> = {
    ...(cookie && { cookie }),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body !== null && {
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    }),
  }
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, hostname, port, method, path, headers }, (response) => {
      const chunks: Array<Buffer> = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          to: response.headers.location ?? '',
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks).toString('utf8'),
          cookies: response.headers['set-cookie'] ?? [],
        }),
      )
    })
    request.on('error', reject)
    request.end(body ?? undefined)
  })
}

/** Several at once, as many as the server has workers for; in the order asked. */
export async function askAll<T>(work: Array<() => Promise<T>>, atOnce = 6): Promise<Array<T>> {
  const answers: Array<T> = []
  let next = 0
  const one = async () => {
    while (next < work.length) {
      const at = next
      next += 1
      const task = work[at]
      if (task) answers[at] = await task()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return answers
}

/**
 * A page without what differs between any two answers: nonces, the request's id, fresh ids of forms, and the address asked
 * for, which a page may name (`said`: texts of the address that it shows).
 */
export function sameness(answer: Answer, said: Array<string> = []): string {
  const words = said.filter(Boolean).sort((a, b) => b.length - a.length)
  const without = (text: string) => words.reduce((rest, word) => rest.replaceAll(word, '…'), text)
  const body = without(answer.body)
    .replace(/nonce="[^"]*"/g, 'nonce')
    .replace(/(\d{3} · )[0-9a-f]{8}/g, '$1id')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
  return `${answer.status} ${without(answer.to)} ${answer.type}\n${body}`
}
