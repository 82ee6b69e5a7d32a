import { createPrivateKey } from 'node:crypto'
import fs from 'node:fs'
import { type Env, SettingsError } from '#app/env.server.ts'
import { say } from './console-words.ts'
import { isReadableFile } from './readable-file.ts'

/** Throws SettingsError when the key that a setting names is not there, or is none: nobody else may make that one. */
export function requireKeyFile({ LEDGER_KEY_FILE: file }: Pick<Env, 'LEDGER_KEY_FILE'>): void {
  if (file === undefined) return
  if (!isReadableFile(file)) throw new SettingsError([say.keyMissing])
  if (!isEd25519(fs.readFileSync(file))) throw new SettingsError([say.keyWrong])
}

function isEd25519(text: Buffer): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}
