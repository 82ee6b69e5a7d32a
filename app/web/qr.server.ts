import QRCode from 'qrcode'

export type QrPath = { size: number; d: string }

/** A QR code as one SVG path of unit squares. */
export function drawQrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const squares: Array<string> = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`)
  }
  return { size: modules.size, d: squares.join('') }
}
