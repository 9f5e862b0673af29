/** The first key that an object holds twice, down to the given depth: JSON.parse would keep the last, whatever the first said. */
export function findDuplicateKey(text: string, deepest: number): string | undefined {
  const stack: (Set<string> | undefined)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 123) stack.push(stack.length < deepest ? new Set() : undefined)
    else if (code === 91) stack.push(undefined)
    else if (code === 125 || code === 93) stack.pop()
    else if (code === 34) {
      const end = endOfString(text, at)
      const keys = stack.at(-1)
      if (keys !== undefined && isKey(text, end)) {
        const raw = text.slice(at + 1, end)
        const key = raw.includes('\\') ? plainKey(raw) : raw
        if (keys.has(key)) return key
        keys.add(key)
      }
      at = end
    }
  }
  return undefined
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end === -1 ? text.length : end
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0
  while (text.charCodeAt(quote - 1 - slashes) === 92) slashes += 1
  return slashes % 2 === 1
}

function isKey(text: string, end: number): boolean {
  let at = end + 1
  while (text.charCodeAt(at) <= 32) at += 1
  return text.charCodeAt(at) === 58
}

function plainKey(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`))
  } catch {
    return raw
  }
}
