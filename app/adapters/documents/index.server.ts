import path from 'node:path'
import type { CertificatePrinter, PrintOrder } from '#app/domain/learning/ports.ts'
import { drawAwning, drawCounter, drawGoods, drawSignature, drawWords } from './certificate-sheet.ts'

/** Prints certificates with pdfkit: A4 landscape, our own fonts embedded, tagged with its language. */
export function createCertificatePrinter(): CertificatePrinter {
  return { print }
}

async function print(order: PrintOrder): Promise<Buffer> {
  // Only who prints pays for it: it and its fonts take tens of megabytes.
  const { default: PDFDocument } = await import('pdfkit')
  const { certificate } = order
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: 'vi',
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    info: {
      Title: `${certificate.courseTitle.normalize('NFC')}: ${certificate.holderName.normalize('NFC')}`,
      Author: 'Lên Sàn',
      Subject: certificate.code,
      CreationDate: certificate.issuedAt,
    },
  })
  const fonts = path.resolve('app/adapters/documents/fonts')
  doc.registerFont('bold', path.join(fonts, 'be-vietnam-pro-700.ttf'))
  doc.registerFont('regular', path.join(fonts, 'be-vietnam-pro-400.ttf'))
  const chunks: Array<Buffer> = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const paper = { doc, whole: doc.struct('Document') }
  doc.addStructure(paper.whole)
  drawAwning(paper, order)
  drawWords(paper, order)
  drawSignature(paper, dayInWords(certificate.issuedAt))
  drawGoods(paper)
  drawCounter(paper, order)
  doc.end()
  return done
}

// As official papers write it: days under 10 and the first two months with a nought (Decree 30/2020/NĐ-CP, Annex I).
function dayInWords(at: Date): string {
  const vietnam = new Date(at.getTime() + 7 * 3_600_000)
  const [year, month, day] = [vietnam.getUTCFullYear(), vietnam.getUTCMonth() + 1, vietnam.getUTCDate()]
  return `ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`
}
