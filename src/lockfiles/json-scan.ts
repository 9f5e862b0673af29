export interface JsonScan {
  /** 1-based line of each key of the object that stands under the given key of the outermost one. */
  readonly lines: ReadonlyMap<string, number>
  /** A key that an object holds twice, or one that is no plain key: what JSON.parse keeps is not what the text says. */
  readonly odd: { readonly key: string; readonly line: number } | undefined
}

/** Below this no lockfile says anything of a package. */
const guardedDepth = 5

/** Goes once through text that JSON.parse has taken, for what JSON.parse does not tell. */
export function scanJson(text: string, under: string): JsonScan {
  const lines = new Map<string, number>()
  const stack: (Set<string> | undefined)[] = []
  let section = ''
  let line = 1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10) line += 1
    else if (code === 123) stack.push(stack.length < guardedDepth ? new Set() : undefined)
    else if (code === 91) stack.push(undefined)
    else if (code === 125 || code === 93) stack.pop()
    else if (code === 34) {
      const end = endOfString(text, at)
      const keys = stack.at(-1)
      if (keys !== undefined && isKey(text, end)) {
        const key = plain(text.slice(at + 1, end))
        if (keys.has(key) || key === '__proto__') return { lines, odd: { key, line } }
        keys.add(key)
        if (stack.length === 1) section = key
        else if (stack.length === 2 && section === under) lines.set(key, line)
      }
      at = end
    }
  }
  return { lines, odd: undefined }
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

function plain(raw: string): string {
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw
}
