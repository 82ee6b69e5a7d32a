type ProblemWord = string | ((value: string) => string)

/** The words for a problem's code; a value may stand after a colon (`phone_digits:9`). Unknown codes get the words of `form`. */
export function problemText(
  words: Readonly<Record<string, ProblemWord>> & { readonly form: string },
  code: string,
): string {
  const [name = '', value = ''] = code.split(/:(.*)/s)
  const word = Object.hasOwn(words, name) ? words[name] : undefined
  if (word === undefined) return words.form
  return typeof word === 'string' ? word : word(value)
}
