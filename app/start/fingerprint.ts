import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A hash over names and contents of files and whole folders below `root`; `skip` names folders to leave out. */
export function fingerprint(root: string, paths: Array<string>, skip: Array<string> = []): string {
  const hash = createHash('sha256')
  for (const one of paths) addTo(hash, root, one, skip)
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, root: string, at: string, skip: Array<string>): void {
  const full = path.join(root, at)
  if (skip.includes(at) || !fs.existsSync(full)) return
  if (!fs.statSync(full).isDirectory()) {
    hash.update(at).update('\0').update(fs.readFileSync(full)).update('\0')
    return
  }
  for (const name of fs.readdirSync(full).sort()) addTo(hash, root, `${at}/${name}`, skip)
}

/** Whether `file` holds this fingerprint: what was made from those files is still what they would make. */
export function isFresh(file: string, print: string): boolean {
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8').trim() === print
}
