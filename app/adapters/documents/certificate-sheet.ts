import type PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import type { PrintOrder } from '#app/domain/learning/ports.ts'
import { readDrawing } from './drawing.ts'

export type Sheet = InstanceType<typeof PDFDocument>

/** Points in a millimetre. */
export const mm = 72 / 25.4
const teal = '#0A524C'
const ink = '#1B2523'
const soft = '#404B48'

/** The awning on top, one scallop a lesson, and whose certificate it is. */
export function drawAwning(doc: Sheet, order: PrintOrder): void {
  doc.rect(0, 0, 297 * mm, 24 * mm).fill(teal)
  const count = Math.min(Math.max(order.certificate.lessonCount, 5), 14)
  const width = 297 / count
  for (let at = 0; at < count; at++) {
    doc
      .save()
      .rect(0, 24 * mm - 0.5, 297 * mm, 12.5 * mm)
      .clip()
    doc
      .ellipse((at + 0.5) * width * mm, 24 * mm, (width / 2 - 0.6) * mm, 12 * mm)
      .fill(teal)
      .restore()
  }
  doc
    .font('bold')
    .fontSize(21)
    .fillColor('#fff')
    .text('Lên Sàn', 20 * mm, 8.2 * mm, { lineBreak: false })
  doc
    .font('bold')
    .fontSize(13)
    .text(`${order.office}\n${order.province}`, 160 * mm, 6.2 * mm, { width: 117 * mm, align: 'right', lineGap: 1 })
}

/** Who did what: the name as large as it fits. */
export function drawWords(doc: Sheet, { certificate }: PrintOrder): void {
  const left = 20 * mm
  const width = 257 * mm
  doc
    .font('bold')
    .fontSize(19)
    .fillColor(teal)
    .text('Giấy chứng nhận hoàn thành khoá học', left, 46 * mm, { width })
  const name = certificate.holderName.normalize('NFC')
  const size = fittingSize(doc, name, width, 62, 20)
  doc
    .font('bold')
    .fontSize(size)
    .fillColor(ink)
    .text(name, left, 56 * mm, { width, lineGap: -size * 0.1 })
  const below = Math.max(doc.y + 1 * mm, 80 * mm)
  doc
    .font('regular')
    .fontSize(15)
    .fillColor(soft)
    .text(certificate.holderLine.normalize('NFC') || ' ', left, below, {
      width: 200 * mm,
      height: 14 * mm,
      ellipsis: true,
    })
  doc
    .font('regular')
    .fontSize(15)
    .text(`đã học đủ ${certificate.lessonCount} bài và đạt bài kiểm tra cuối khoá`, left, 102 * mm, { width: 170 * mm })
  doc
    .font('bold')
    .fontSize(24)
    .fillColor(ink)
    .text(certificate.courseTitle.normalize('NFC'), left, 110 * mm, {
      width: 178 * mm,
      height: 34 * mm,
      ellipsis: true,
      lineGap: 1,
    })
}

/** Place and day, and room for the signature of whoever signs. */
export function drawSignature(doc: Sheet, day: string): void {
  const at = { width: 74 * mm, align: 'center' } as const
  doc
    .font('regular')
    .fontSize(11.5)
    .fillColor(ink)
    .text(`Hà Tĩnh, ${day}`, 203 * mm, 100 * mm, at)
  doc
    .font('bold')
    .fontSize(13.5)
    .text('GIÁM ĐỐC', 203 * mm, 107 * mm, at)
}

/** The goods on the counter. */
export function drawGoods(doc: Sheet): void {
  const goods = [
    { name: 'buoi-phuc-trach', height: 40, drop: 5.6 },
    { name: 'cam-khe-may', height: 40, drop: 1.6 },
    { name: 'nuoc-mam', height: 43, drop: 4.4 },
    { name: 'cu-do', height: 36, drop: 1.6 },
  ]
  let x = 16
  doc
    .save()
    .rect(0, 100 * mm, 297 * mm, 93 * mm)
    .clip()
  for (const { name, height, drop } of goods) {
    const drawing = readDrawing(name)
    const scale = (height * mm) / drawing.height
    doc
      .save()
      .translate(x * mm, (193 - height + drop) * mm)
      .scale(scale)
    for (const piece of drawing.pieces) {
      doc.save().translate(piece.dx, piece.dy).path(piece.d)
      if (piece.fill) doc.fill(piece.fill)
      else if (piece.stroke)
        doc.lineWidth(piece.stroke.width).lineCap('round').lineJoin('round').stroke(piece.stroke.colour)
      doc.restore()
    }
    doc.restore()
    x += height * (drawing.width / drawing.height) - 4.5
  }
  doc.restore()
}

/** The counter with the number, and the QR code that leads to its check. */
export function drawCounter(doc: Sheet, { certificate, checkUrl }: PrintOrder): void {
  doc.rect(0, 193 * mm, 297 * mm, 17 * mm).fill(teal)
  doc
    .font('regular')
    .fontSize(11.5)
    .fillColor('#fff')
    .text('Số', 20 * mm, 199.2 * mm, { lineBreak: false })
  doc
    .font('bold')
    .fontSize(16)
    .text(certificate.code, 27 * mm, 197.6 * mm, { lineBreak: false, characterSpacing: 0.6 })
  const check = 'Kiểm tra: quét mã QR, hoặc vào trang Lên Sàn, mục Kiểm tra giấy chứng nhận, gõ số này.'
  doc
    .font('regular')
    .fontSize(11.5)
    .text(check, 90 * mm, 199.2 * mm, { width: 187 * mm, align: 'right' })
  drawQr(doc, checkUrl, 249, 158, 28)
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

function fittingSize(doc: Sheet, text: string, width: number, largest: number, smallest: number): number {
  let size = largest
  while (size > smallest && doc.font('bold').fontSize(size).widthOfString(text) > width) size -= 1
  return size
}
