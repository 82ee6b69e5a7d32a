import { ApiFault } from '#app/web/api-guard.server.ts'

/**
 * The parameters of an address by name. One that is not known or is given twice is a fault: a figure must not answer
 * another question than was meant.
 */
export function readParameters<Name extends string>(
  url: URL,
  known: ReadonlyArray<Name>,
): Partial<Record<Name, string>> {
  const read: Partial<Record<Name, string>> = {}
  for (const [name, value] of url.searchParams) {
    const found = known.find((one) => one === name)
    if (found === undefined)
      throw new ApiFault(
        'unknown_parameter',
        `There is no parameter \`${name.slice(0, 40)}\`. Known: ${known.join(', ')}.`,
      )
    if (read[found] !== undefined) throw new ApiFault('repeated_parameter', `\`${found}\` is given twice.`)
    read[found] = value
  }
  return read
}
