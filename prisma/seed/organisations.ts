import type { OrganisationKind } from '#app/domain/kernel/index.ts'
import { type Commune, listCommunes } from '#app/domain/reference/index.ts'
import { givenNames } from './names.ts'
import type { Random } from './random.ts'

export type DemoOrganisation = { name: string; kind: OrganisationKind; commune: string }

const goods = [
  'Cam',
  'Bưởi',
  'Nước mắm',
  'Kẹo cu đơ',
  'Mật ong',
  'Nhung hươu',
  'Miến',
  'Bánh đa',
  'Ruốc',
  'Mực khô',
  'Chè xanh',
  'Gạo quê',
  'Trứng gà',
  'Hải sản',
  'Nem chua',
  'Đồ gỗ',
  'Chiếu cói',
  'Rượu nếp',
  'Bún khô',
  'Muối sạch',
]

const trades = ['nông nghiệp', 'cam', 'bưởi', 'nuôi ong', 'thuỷ sản', 'chè', 'hươu', 'nông sản sạch', 'chế biến']
const luck = ['An', 'Phú', 'Thịnh', 'Hưng', 'Lộc', 'Phát', 'Tâm', 'Minh', 'Long', 'Việt', 'Hoà', 'Thành', 'Đại', 'Tân']
const businesses = ['Thực phẩm', 'Thương mại', 'Nông sản', 'Chế biến thuỷ sản', 'Dịch vụ', 'Thủ công mỹ nghệ']
const bodies = [
  'Hội Phụ nữ',
  'Hội Nông dân',
  'Tổ hợp tác sản xuất',
  'Tổ vay vốn',
  'Câu lạc bộ khởi nghiệp',
  'Đoàn Thanh niên',
]

/** Communes by how many people learn there: a few very many, many few, some (for now) nobody. */
export function drawCommuneWeights(random: Random): Array<readonly [string, number]> {
  return listCommunes().map(({ code, type }) => {
    const weight = random.next() ** 2.5 * (type === 'phường' ? 1.6 : 1)
    return [code, random.chance(0.1) ? 0 : 0.02 + weight] as const
  })
}

/** Invented organisations, no two alike: households, cooperatives, enterprises and others. */
export function drawOrganisations(
  random: Random,
  count: number,
  communes: ReadonlyArray<readonly [string, number]>,
): Array<DemoOrganisation> {
  const byCode = new Map(listCommunes().map((commune) => [commune.code, commune]))
  const made = new Map<string, DemoOrganisation>()
  // Names run short before tries do: one that is taken is drawn again.
  for (let tries = 0; made.size < count && tries < count * 20; tries += 1) {
    const kind = random.weighted([
      ['household', 62],
      ['cooperative', 13],
      ['enterprise', 14],
      ['other', 11],
    ] as const)
    const commune = random.weighted(communes)
    const name = nameOf(random, kind, byCode.get(commune))
    if (!made.has(name)) made.set(name, { name, kind, commune })
  }
  return [...made.values()]
}

function nameOf(random: Random, kind: OrganisationKind, commune: Commune | undefined): string {
  const place = commune ? `${commune.type} ${commune.name}` : ''
  if (kind === 'household') {
    const owner = random.pick([...givenNames.female, ...givenNames.female, ...givenNames.male])
    return random.chance(0.25)
      ? `${random.pick(goods)} ${random.pick(['bà', 'chị', 'cô', 'o'])} ${random.pick(givenNames.female)}`
      : `${random.pick(goods)} ${owner}`
  }
  if (kind === 'cooperative') {
    const own = lucky(random, 2)
    return `HTX ${random.pick(trades)} ${random.chance(0.4) ? (commune?.name ?? own) : own}`
  }
  if (kind === 'enterprise') return `Công ty TNHH ${random.pick(businesses)} ${lucky(random, 3)}`
  return `${random.pick(bodies)} ${place}`.trim()
}

/** Words of good fortune, none twice. */
function lucky(random: Random, count: number): string {
  const words = new Set<string>()
  while (words.size < count) words.add(random.pick(luck))
  return [...words].join(' ')
}
