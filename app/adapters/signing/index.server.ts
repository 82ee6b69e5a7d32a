export { createSealSigner } from './seal-signer.server.ts'
