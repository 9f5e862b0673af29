import { z } from 'zod'

/** A JSON path (RFC 9535) whose shape is sound; inside filters only the full parser looks. */
export const jsonPathSource = () =>
  z
    .string()
    .regex(/^\$/, 'a JSON path starts with $')
    .superRefine((path, context) => {
      const rest = unread(path)
      if (rest === undefined) return
      const message = `"${path}" is no JSON path from "${rest}" on; a name with a dash is written ['a-b']`
      context.addIssue({ code: 'custom', message })
    })
    .meta({ title: 'JSON path' })

const space = '[ \\t\\r\\n]*'
const letter = '[A-Za-z_\\u{80}-\\u{10FFFF}]'
const quoted = `'(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"`
const whole = '(?:0|-?[1-9]\\d*)'
const slice = `(?:${whole})?${space}:${space}(?:${whole})?(?:${space}:${space}(?:${whole})?)?`
const selector = new RegExp(`^${space}(?:${quoted}|\\*|${slice}|${whole})${space}`, 'u')
const named = new RegExp(`^${space}\\.\\.?(?:\\*|${letter}(?:${letter}|\\d)*)`, 'u')
const opening = new RegExp(`^${space}(?:\\.\\.)?\\[`, 'u')
const filtered = new RegExp(`^${space}\\?`, 'u')

/** What can not be read as a path, to its end; undefined when all can. */
function unread(path: string): string | undefined {
  let rest = path.slice(1)
  while (rest !== '') {
    const end = named.exec(rest)?.[0].length ?? bracketed(rest)
    if (end === undefined) return rest
    rest = rest.slice(end)
  }
  return undefined
}

/** The length of `[...]` at the start of the text. */
function bracketed(text: string): number | undefined {
  let at = opening.exec(text)?.[0].length
  while (at !== undefined) {
    const rest = text.slice(at)
    const length = filtered.test(rest) ? filterLength(rest) : selector.exec(rest)?.[0].length
    if (length === undefined) return undefined
    at += length
    const next = text[at]
    at += 1
    if (next === ']') return at
    if (next !== ',') return undefined
  }
  return undefined
}

/** A filter reaches to the comma or bracket that is not its own. */
function filterLength(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (depth === 0 && (character === ',' || character === ']')) return at
    if ('[('.includes(character)) depth += 1
    else if ('])'.includes(character)) depth -= 1
    else if (`'"`.includes(character)) {
      const literal = new RegExp(`^(?:${quoted})`, 'u').exec(text.slice(at))
      if (literal === null) return undefined
      at += literal[0].length - 1
    }
  }
  return undefined
}
