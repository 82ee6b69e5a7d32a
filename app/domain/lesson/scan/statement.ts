const statements: ReadonlyArray<RegExp> = [
  /^import\s+["'][^"'\n]*["']/,
  /^import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?(?:\{[^}]*\}|\*\s+as\s+[\w$]+|[\w$]+)\s+from\s+["']/,
  /^import\s+(?:type\s+)?\{/,
  /^export\s+(?:const|let|var)\s+(?:[\w$]+\s*[=:;]|[{[])/,
  /^export\s+(?:async\s+)?function\b\s*\*?\s*[\w$]*\s*\(/,
  /^export\s+(?:abstract\s+)?class\s+[\w$]+\s*(?:\{|extends\b)/,
  /^export\s+(?:\{|\*\s+(?:as\s+[\w$]+\s+)?from\s+["']|(?:type|interface|enum)\s+[\w$]+\s*[={])/,
  /^export\s+default\s+(?:function\b|class\b|async\b|[([{"'`]|[\w$]+\s*(?:;|=>|\(|$))/m,
]

/**
 * Whether a line begins a real import or export statement. "import hàng từ Vinh" is a sentence: a statement has what only
 * code has (a quoted source, braces, an equals sign), so prose is never taken for one.
 * @param lines the line, with as many following ones as the statement may need
 */
export function isModuleStatement(lines: string): boolean {
  const head = lines.slice(0, 500)
  return /^(?:import|export)\s/.test(head) && statements.some((statement) => statement.test(head))
}
