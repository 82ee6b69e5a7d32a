import { describe, expect, test } from 'vitest'
import { registeredByMistake } from '#app/domain/ledger/index.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'

type Node = { [key: string]: unknown }

const modules = import.meta.glob<Node>(['/app/**/words/*.ts', '/app/**/*words.ts'], { eager: true })
const catalogues = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, value]) => isNode(value) && 'vi' in value && 'en' in value)
    .map(([name, value]) => ({ name: `${file} ${name}`, ...(value as { vi: Node; en: Node }) })),
)

describe.each(catalogues)('$name', ({ vi, en }) => {
  const words = new Map(leaves(vi))
  const english = new Map(leaves(en))

  test('both languages have the same keys and parameters', () => {
    expect([...english.keys()].sort()).toEqual([...words.keys()].sort())
    for (const [key, word] of words) {
      if (typeof word === 'function') expect(english.get(key), key).toHaveLength(word.length)
    }
  })

  test('no word is empty', () => {
    for (const [key, word] of [...words, ...english]) expect(spoken(word).trim(), key).not.toBe('')
  })

  test('Vietnamese has its marks', () => {
    expect([...words].map(([key, word]) => [key, spoken(word)]).filter(([, text]) => lacksMarks(text ?? ''))).toEqual(
      [],
    )
  })

  test('the tone: nothing begged, nothing belittled, nothing shouted', () => {
    const said = [...words.values()].map(spoken)
    expect(said.filter((text) => /vui lòng|chỉ cần|\bLMS\b/iu.test(text))).toEqual([])
    expect(said.filter((text) => text.includes('!') && !/chúc mừng|hoàn thành khoá học/iu.test(text))).toEqual([])
  })
})

test('every reason that the platform gives in the ledger has words', () => {
  for (const { reasons } of [uptakeWords.vi, uptakeWords.en])
    expect(Object.keys(reasons)).toContain(registeredByMistake)
})

test('catalogues are found', () => {
  expect(catalogues.length).toBeGreaterThan(0)
})

test.each([
  ['Hoc tiep bai nay', true],
  ['Khong co du lieu', true],
  ['Học tiếp', false],
  ['TikTok Shop, Shopee', false],
  ['Email', false],
  ['Zalo', false],
  ['Cho toi xem', true],
])('%s lacks its marks: %s', (text, lacking) => {
  expect(lacksMarks(text)).toBe(lacking)
})

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function leaves(node: Node, path = ''): Array<[string, unknown]> {
  return Object.entries(node).flatMap(
    ([key, value]): Array<[string, unknown]> =>
      isNode(value) ? leaves(value, `${path}${key}.`) : [[path + key, value]],
  )
}

/** A word as it would stand on a screen; a function is asked with a figure, then with a name. */
function spoken(word: unknown): string {
  if (typeof word !== 'function') return String(word)
  for (const value of [3, 'Hạnh', ['Hạnh']]) {
    try {
      const text: unknown = word(...Array<unknown>(word.length).fill(value))
      if (typeof text === 'string') return text
    } catch {
      // it wanted another kind of value
    }
  }
  return 'ạ'
}

/** Three Vietnamese-looking words in a row without a single mark: somebody typed without them. Names of products do not count. */
function lacksMarks(text: string): boolean {
  const bare = text.replace(/TikTok Shop|TikTok|Shopee|Zalo|Lên Sàn|English|https?:\S+|\/\S*/gu, '')
  const letters = bare.match(/[a-zà-ỹđ]+/giu) ?? []
  return letters.length >= 3 && !/[à-ỹđ]/iu.test(bare.normalize('NFC'))
}
