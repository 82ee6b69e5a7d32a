import { benchCounting } from './counting.ts'
import { benchPages } from './pages.ts'

// `npm run bench [-- --seconds N] [--only name]`: how fast the pages are, beside the same server sending a page it has saved.
// `npm run bench -- counting [--people N]`: how fast figures are on many entries, in DATA_DIR.

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

if (process.argv.includes('counting')) await benchCounting(Number(optionOf('--people') ?? 1_000_000))
else await benchPages({ seconds: Number(optionOf('--seconds') ?? 6), only: optionOf('--only') })
