import http from 'node:http'

export type Page = {
  status: number
  to: string
  type: string
  body: string
  ms: number
  headers: http.IncomingHttpHeaders
}

export type Sent = {
  method?: string
  /** sent byte by byte as it is */
  body?: string | Buffer
  type?: string
  headers?: http.OutgoingHttpHeaders
}

type Fields = Array<[string, string]>

/** A browser without scripts: it keeps cookies, follows nothing, and comes from an address of its own. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #port: number
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 4 })
  readonly #address = `203.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`

  constructor(port: number) {
    this.#port = port
  }

  get(path: string): Promise<Page> {
    return this.send(path, {})
  }

  post(path: string, fields: Fields | Record<string, string>): Promise<Page> {
    const body = new URLSearchParams(Array.isArray(fields) ? fields : Object.entries(fields)).toString()
    return this.send(path, { method: 'POST', body, type: 'application/x-www-form-urlencoded' })
  }

  send(path: string, { method = 'GET', body, type, headers = {} }: Sent): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const all = {
      ...{ accept: 'text/html', 'x-forwarded-for': this.#address, ...(cookie && { cookie }) },
      ...(type !== undefined && { 'content-type': type }),
      ...(body !== undefined && !headers['transfer-encoding'] && { 'content-length': Buffer.byteLength(body) }),
      ...headers,
    }
    const began = performance.now()
    return new Promise((resolve, reject) => {
      const request = http.request(
        { agent: this.#agent, host: '127.0.0.1', port: this.#port, path, method, headers: all, timeout: 30_000 },
        (response) => {
          const chunks: Array<Buffer> = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            this.#keep(response.headers['set-cookie'] ?? [])
            resolve({
              ...{ status: response.statusCode ?? 0, to: response.headers.location ?? '', headers: response.headers },
              ...{ type: response.headers['content-type'] ?? '', body: Buffer.concat(chunks).toString('utf8') },
              ms: performance.now() - began,
            })
          })
        },
      )
      request.on('timeout', () => request.destroy(new Error('no answer within 30 s')))
      request.on('error', reject)
      request.end(body)
    })
  }

  #keep(lines: Array<string>): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/Max-Age=0\b/.test(line)) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** The value of a hidden field of a page's form, if it has one. */
export function findHiddenField(body: string, name: string): string | undefined {
  const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(body)?.[1]
  return value === undefined ? undefined : plain(value)
}

export function hiddenField(body: string, name: string): string {
  const value = findHiddenField(body, name)
  if (value === undefined) throw new Error(`the page has no hidden field ${name}`)
  return value
}

/** The text of HTML's escapes that React writes. */
export function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
