import fs from 'node:fs'
import path from 'node:path'
import { commandOf, projectRoot, runNode } from './child.ts'
import { fingerprint, isFresh } from './fingerprint.ts'
import { withLock } from './process-life.ts'

/** Where Prisma's client is generated: from the project's root. */
export const generatedClient = 'app/adapters/database/.server'

/** Whether Prisma's client is missing or older than the models. */
export function needsClient(): boolean {
  return !isFresh(path.join(projectRoot, generatedClient, 'made-from'), clientPrint())
}

function clientPrint(): string {
  return fingerprint(projectRoot, ['prisma/models', 'node_modules/prisma/package.json'])
}

/** Generates Prisma's client. Throws when the models are wrong; what is wrong is on the terminal. */
export async function generateClient(): Promise<void> {
  await withLock(path.join(projectRoot, 'node_modules/.cache/generate.lock'), async () => {
    if (!needsClient()) return
    const code = await runNode({ args: [commandOf('prisma'), 'generate'], quiet: true })
    if (code !== 0) throw new Error('prisma generate failed')
    fs.writeFileSync(path.join(projectRoot, generatedClient, 'made-from'), clientPrint())
  })
}
