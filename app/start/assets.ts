import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { RequestHandler } from 'express'
import { takes } from './pack.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

type Asset = { type: string; tag: string; cache: string; raw: Buffer; br?: Buffer; gzip?: Buffer }

/**
 * The files of the browser's build, held in memory, in the smallest form the browser takes. Names below `/assets/` bear
 * a hash and never change; the others (icons, manifest) are asked for again after an hour.
 */
export function createAssets(dir: string): RequestHandler {
  const assets = readAssets(dir)
  return (request, response, next) => {
    const asset = assets.get(request.path)
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.setHeader('Content-Type', asset.type)
    response.setHeader('Cache-Control', asset.cache)
    response.setHeader('ETag', asset.tag)
    response.setHeader('Vary', 'Accept-Encoding')
    if (request.headers['if-none-match'] === asset.tag) return void response.status(304).end()
    const encoding = (['br', 'gzip'] as const).find((one) => takes(request, one)) // best first
    const packed = encoding && asset[encoding]
    if (packed) response.setHeader('Content-Encoding', encoding)
    const body = packed ?? asset.raw
    response.setHeader('Content-Length', body.length)
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

function readAssets(dir: string): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const name of fs.readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const type = types[path.extname(name)]
    if (!type) continue
    const file = path.join(dir, name)
    const raw = fs.readFileSync(file)
    const address = `/${name.split(path.sep).map(encodeURIComponent).join('/')}`
    const cache = cacheFor(address)
    const tag = `"${createHash('sha256').update(raw).digest('base64url').slice(0, 20)}"`
    assets.set(address, { type, tag, cache, raw, br: readIfThere(`${file}.br`), gzip: readIfThere(`${file}.gz`) })
  }
  return assets
}

function readIfThere(file: string): Buffer | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file) : undefined
}

function cacheFor(address: string): string {
  if (address.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return address.startsWith('/fonts/') ? 'public, max-age=2592000' : 'public, max-age=3600'
}
