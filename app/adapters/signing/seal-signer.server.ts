import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { SealSigner } from '#app/domain/ledger/ports.ts'

type Keys = { privateKey: KeyObject; publicKey: KeyObject; id: string }

/**
 * Signs with the Ed25519 key in `file`; the first use makes it (mode 600) where there is none, unless it may not: one that
 * was put somewhere by hand is only missing, and another would sign what the true one should.
 */
export function createSealSigner(file: string, { mayMake = true }: { mayMake?: boolean } = {}): SealSigner {
  let known: Keys | undefined
  const keys = () => {
    if (!known) {
      if (mayMake && !fs.existsSync(file)) makeKey(file)
      known = readKeys(file)
    }
    return known
  }
  return {
    keyId: () => keys().id,
    sign: (text) => sign(null, Buffer.from(text), keys().privateKey).toString('base64'),
    verify: (text, signature) => verify(null, Buffer.from(text), keys().publicKey, Buffer.from(signature, 'base64')),
  }
}

function readKeys(file: string): Keys {
  const privateKey = createPrivateKey(fs.readFileSync(file))
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${file} holds no Ed25519 key`)
  const publicKey = createPublicKey(privateKey)
  const id = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
  return { privateKey, publicKey, id }
}

/** Several processes may want the first key at once: whoever links first has made it, and no half of it is ever seen. */
function makeKey(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}`
  fs.writeFileSync(draft, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
  })
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    fs.unlinkSync(draft)
  }
}
