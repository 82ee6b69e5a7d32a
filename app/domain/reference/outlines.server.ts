import { outlineRows, outlineSize, provinceOutline } from './commune-outlines.ts'

/** A commune on the sheet: the path of its outline, and a point inside. */
export type CommuneOutline = { code: string; path: string; x: number; y: number }

export type ProvinceOutline = {
  width: number
  height: number
  communes: ReadonlyArray<CommuneOutline>
  /** the line round the province */
  border: string
}

const outline: ProvinceOutline = {
  ...outlineSize,
  border: provinceOutline,
  communes: outlineRows.map((row) => {
    const [code = '', x, y, path = ''] = row.split('|')
    return { code, path, x: Number(x), y: Number(y) }
  }),
}

/**
 * The outlines of the communes in force since 1 July 2025, projected on one sheet. Illustrative, without legal value: whoever
 * shows them says so, and names sapnhap.bando.com.vn and thanglequoc/vietnamese-provinces-database (MIT).
 */
export function getProvinceOutline(): ProvinceOutline {
  return outline
}
