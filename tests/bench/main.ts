import { generateClient, needsClient } from '#app/start/database-client.ts'

// `npm run bench [-- --seconds N] [--only name]`: how fast the pages are, beside the same server sending a page it has saved.
// `npm run bench -- counting [--people N]`: how fast figures are on many entries, in DATA_DIR.

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

// What the two import needs the client to be there.
if (needsClient()) await generateClient()
if (process.argv.includes('counting')) {
  const { benchCounting } = await import('./counting.ts')
  await benchCounting(Number(optionOf('--people') ?? 1_000_000))
} else {
  const { benchPages } = await import('./pages.ts')
  await benchPages({ seconds: Number(optionOf('--seconds') ?? 6), only: optionOf('--only') })
}
