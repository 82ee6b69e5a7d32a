import type { Certificate } from './certificate-store.server.ts'

/** What a printed certificate says beside its own words: whose it is, and where it can be checked. */
export type PrintOrder = { certificate: Certificate; office: string; province: string; checkUrl: string }

/** Draws certificates to be printed: A4 landscape, as PDF. */
export type CertificatePrinter = { print(order: PrintOrder): Promise<Buffer> }
