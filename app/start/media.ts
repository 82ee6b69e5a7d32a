import path from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/**
 * `/media/<hash>/…`: files of a course, each below the hash of what it holds, so an address never changes its content.
 * Answers in ranges, for players. An SVG may carry scripts: it is shown with none.
 */
export function createMedia(dataDir: string): RequestHandler {
  const files = express.static(path.resolve(dataDir, 'media'), {
    dotfiles: 'ignore',
    fallthrough: false,
    index: false,
    redirect: false,
    immutable: true,
    maxAge: '1y',
    setHeaders: (response, file) => {
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
      response.removeHeader('Content-Security-Policy')
      const type = types[path.extname(file).toLowerCase()]
      if (type) response.setHeader('Content-Type', type)
      else response.setHeader('Content-Disposition', 'attachment')
      if (file.endsWith('.svg'))
        response.setHeader(
          'Content-Security-Policy',
          "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
        )
    },
  })
  const router = Router()
  router.use((request, response, next) => {
    if (isBelowHash(request.path)) return next()
    response.status(404).type('text').end('Not found')
  })
  router.use(files)
  const answerMissing: express.ErrorRequestHandler = (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const status = Number(error?.status)
    if (status === 416) return void response.status(416).end()
    if (status >= 400 && status < 500) return void response.status(404).type('text').end('Not found')
    next(error)
  }
  router.use(answerMissing)
  return router
}

function isBelowHash(pathname: string): boolean {
  return /^\/[0-9a-f]{16,64}\/[^/]/.test(pathname) && !/(\/|%2f|\\|%5c)(\.|%2e){2}/i.test(pathname)
}

/** What a browser shows or plays; anything else is saved as a file. */
const types: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'video/mp2t',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
}
