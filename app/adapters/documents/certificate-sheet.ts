import type PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { shortHolderLine } from '#app/domain/learning/index.ts'
import type { PrintOrder } from '#app/domain/learning/ports.ts'
import { paintPiece, readDrawing } from './drawing.ts'

type Sheet = InstanceType<typeof PDFDocument>

/** The page drawn on, and the root of what a screen reader reads. */
export type Paper = { doc: Sheet; whole: PDFKit.PDFStructureElement }

/** Points in a millimetre. */
export const mm = 72 / 25.4
const teal = '#0A524C'
const ink = '#1B2523'
const soft = '#404B48'

/** The awning on top, one scallop a lesson, and whose certificate it is. */
export function drawAwning(paper: Paper, order: PrintOrder): void {
  const { doc } = paper
  decorate(doc, () => {
    doc.rect(0, 0, 297 * mm, 24 * mm).fill(teal)
    const count = Math.min(Math.max(order.certificate.lessonCount, 5), 14)
    const width = 297 / count
    doc
      .save()
      .rect(0, 24 * mm - 0.5, 297 * mm, 12.5 * mm)
      .clip()
    for (let at = 0; at < count; at++)
      doc.ellipse((at + 0.5) * width * mm, 24 * mm, (width / 2 - 0.6) * mm, 12 * mm).fill(teal)
    doc.restore()
  })
  tell(paper, { tag: 'Figure', alt: 'Lên Sàn' }, () =>
    drawPieces(doc, 'wordmark-on-teal', { x: 20, y: 5.5, height: 13 }),
  )
  tell(paper, { tag: 'P' }, () =>
    doc
      .font('bold')
      .fontSize(13)
      .fillColor('#fff')
      .text(`${order.office}\n${order.province}`, 160 * mm, 6.2 * mm, { width: 117 * mm, align: 'right', lineGap: 1 }),
  )
}

/** Who did what: the name as large as it fits. */
export function drawWords(paper: Paper, { certificate }: PrintOrder): void {
  const { doc } = paper
  const left = 20 * mm
  tell(paper, { tag: 'H1' }, () =>
    doc
      .font('bold')
      .fontSize(19)
      .fillColor(teal)
      .text('Giấy chứng nhận hoàn thành khoá học', left, 45 * mm, { width: 257 * mm }),
  )
  drawName(paper, certificate.holderName.normalize('NFC'))
  tell(paper, { tag: 'P' }, () =>
    doc
      .font('regular')
      .fontSize(15)
      .fillColor(soft)
      .text(shortHolderLine(certificate.holderLine.normalize('NFC')) || ' ', left, 85 * mm, {
        width: 257 * mm,
        height: 7 * mm,
        ellipsis: true,
      }),
  )
  tell(paper, { tag: 'P' }, () =>
    doc
      .font('regular')
      .fontSize(15)
      .text(`đã học đủ ${certificate.lessonCount} bài và đạt bài kiểm tra cuối khoá`, left, 102 * mm, {
        width: 170 * mm,
      }),
  )
  tell(paper, { tag: 'P' }, () =>
    doc
      .font('bold')
      .fontSize(24)
      .fillColor(ink)
      .text(certificate.courseTitle.normalize('NFC'), left, 110 * mm, {
        width: 178 * mm,
        height: 34 * mm,
        ellipsis: true,
        lineGap: 1,
      }),
  )
}

// One line as large as it fits; a name too long for that stands in two, low enough to leave the line below alone.
function drawName(paper: Paper, name: string): void {
  const { doc } = paper
  const width = 257 * mm
  doc.font('bold').fontSize(62)
  let size = 62
  while (size > 34 && doc.widthOfString(name) > width) doc.fontSize(--size)
  const inOneLine = doc.widthOfString(name) <= width
  while (!inOneLine && size > 12 && doc.heightOfString(name, { width }) > 28 * mm) doc.fontSize(--size)
  const top = inOneLine ? 69 * mm - doc.currentLineHeight(true) / 2 : 55 * mm
  tell(paper, { tag: 'P' }, () => doc.fillColor(ink).text(name, 20 * mm, top, { width }))
}

/** Place and day, and room for the signature of whoever signs. */
export function drawSignature(paper: Paper, day: string): void {
  const { doc } = paper
  const at = { width: 74 * mm, align: 'center' } as const
  tell(paper, { tag: 'P' }, () =>
    doc
      .font('regular')
      .fontSize(11.5)
      .fillColor(ink)
      .text(`Hà Tĩnh, ${day}`, 203 * mm, 100 * mm, at),
  )
  tell(paper, { tag: 'P' }, () =>
    doc
      .font('bold')
      .fontSize(13.5)
      .text('GIÁM ĐỐC', 203 * mm, 107 * mm, at),
  )
}

/** The goods on the counter. */
export function drawGoods({ doc }: Paper): void {
  const goods = [
    { name: 'art/buoi-phuc-trach', height: 40, drop: 5.6 },
    { name: 'art/cam-khe-may', height: 40, drop: 1.6 },
    { name: 'art/nuoc-mam', height: 43, drop: 4.4 },
    { name: 'art/cu-do', height: 36, drop: 1.6 },
  ]
  let x = 16
  decorate(doc, () => {
    doc
      .save()
      .rect(0, 100 * mm, 297 * mm, 93 * mm)
      .clip()
    for (const { name, height, drop } of goods) x += drawPieces(doc, name, { x, y: 193 - height + drop, height }) - 4.5
    doc.restore()
  })
}

// Draws one of our pictures, all measures in mm, and gives its width.
function drawPieces(doc: Sheet, name: string, { x, y, height }: { x: number; y: number; height: number }): number {
  const drawing = readDrawing(name)
  doc
    .save()
    .translate(x * mm, y * mm)
    .scale((height * mm) / drawing.height)
  for (const piece of drawing.pieces) paintPiece(doc, piece)
  doc.restore()
  return height * (drawing.width / drawing.height)
}

/** The counter with the number, and the QR code that leads to its check. */
export function drawCounter(paper: Paper, { certificate, checkUrl }: PrintOrder): void {
  const { doc } = paper
  decorate(doc, () => doc.rect(0, 193 * mm, 297 * mm, 17 * mm).fill(teal))
  tell(paper, { tag: 'P' }, () => {
    doc
      .font('regular')
      .fontSize(11.5)
      .fillColor('#fff')
      .text('Số ', 20 * mm, 199.2 * mm, { lineBreak: false })
    doc
      .font('bold')
      .fontSize(16)
      .text(certificate.code, 27 * mm, 197.6 * mm, { lineBreak: false, characterSpacing: 0.6 })
  })
  const check = 'Kiểm tra: quét mã QR, hoặc vào trang Lên Sàn, mục Kiểm tra giấy chứng nhận, gõ số này.'
  tell(paper, { tag: 'P' }, () =>
    doc
      .font('regular')
      .fontSize(11.5)
      .text(check, 90 * mm, 199.2 * mm, { width: 187 * mm, align: 'right' }),
  )
  tell(paper, { tag: 'Figure', alt: `Mã QR: ${checkUrl}` }, () => drawQr(doc, checkUrl, 249, 158, 28))
}

// What a screen reader reads, in the order it is drawn.
function tell({ doc, whole }: Paper, { tag, alt }: { tag: string; alt?: string }, draw: () => void): void {
  whole.add(doc.struct(tag, alt ? { alt } : {}, draw))
}

// What it passes over.
function decorate(doc: Sheet, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

// One path for all modules: thin white lines between squares confuse a scanner.
function drawQr(doc: Sheet, text: string, x: number, y: number, size: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const unit = (size * mm) / modules.size
  doc.rect((x - 2) * mm, (y - 2) * mm, (size + 4) * mm, (size + 4) * mm).fill('#fff')
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) doc.rect(x * mm + column * unit, y * mm + row * unit, unit, unit)
    }
  }
  doc.fill('#111')
}
