import net from 'node:net'
import type { Env } from '#app/env.server.ts'
import { say } from './console-words.ts'

/** Throws, in words for whoever started it, when the port cannot be had; asked before any long work. */
export async function requirePort({ HOST, PORT }: Env): Promise<void> {
  const server = net.createServer()
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail)
      server.listen(PORT, HOST, done)
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') throw new Error(say.portTaken(PORT))
    if (code === 'EACCES') throw new Error(say.portRefused(PORT))
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Error(say.hostUnknown(HOST))
    throw error
  }
  await new Promise((done) => server.close(done))
}
