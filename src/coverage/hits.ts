/** Hits of the parts of lines (branch arms, functions, statements), in the order in which a report tells them. */
export interface Parts {
  /** 1-based line of each part; 0 where the report tells none. */
  readonly lines: ArrayLike<number>
  readonly hits: ArrayLike<number>
}

/** Parts while a report is read. */
export interface GrowingParts {
  readonly lines: number[]
  readonly hits: number[]
}

/** What a report tells of one file. */
export interface Hits {
  /** Index is the 1-based line, value its hits; -1 where the line is no code. */
  lines: Int32Array
  branches?: Parts
  functions?: Parts
  statements?: Parts
}

export const notCode = -1
/** No source file has more; a report that says so is wrong and could take all memory. */
export const longestFile = 1_000_000
/** Nor has a file more branches, functions or statements. */
const mostParts = 2_000_000
/** More hits than fit are as good as these. */
export const mostHits = 2 ** 31 - 1

export function noHits(): Hits {
  return { lines: new Int32Array(64).fill(notCode) }
}

/** Counts a line; the most that was said of it stays. False when it can not be a line. */
export function addLine(hits: Hits, line: number, count: number): boolean {
  if (!(line >= 1 && line <= longestFile && Number.isInteger(line)) || !(count >= 0)) return false
  if (line >= hits.lines.length) hits.lines = grown(hits.lines, line)
  const known = hits.lines[line] ?? notCode
  const capped = Math.min(count, mostHits)
  if (capped > known) hits.lines[line] = capped
  return true
}

export function noParts(): GrowingParts {
  return { lines: [], hits: [] }
}

export function addPart(parts: GrowingParts, line: number, count: number): boolean {
  if (!(line >= 0 && line <= longestFile && Number.isInteger(line)) || !(count >= 0)) return false
  if (parts.lines.length >= mostParts) return false
  parts.lines.push(line)
  parts.hits.push(Math.min(count, mostHits))
  return true
}

/** The parts so far in as little memory as they need; what grew is empty again, for the next file. */
export function packParts(parts: GrowingParts): Parts {
  const packed = { lines: Int32Array.from(parts.lines), hits: Int32Array.from(parts.hits) }
  parts.lines.length = 0
  parts.hits.length = 0
  return packed
}

/** United by line, and within a line by place: adding a report to itself changes nothing. */
export function uniteHits(a: Hits, b: Hits): Hits {
  const [long, short] = a.lines.length >= b.lines.length ? [a.lines, b.lines] : [b.lines, a.lines]
  const lines = long.slice()
  short.forEach((count, line) => {
    if (count > (lines[line] ?? notCode)) lines[line] = count
  })
  const branches = uniteParts(a.branches, b.branches)
  const functions = uniteParts(a.functions, b.functions)
  const statements = uniteParts(a.statements, b.statements)
  return {
    lines,
    ...(branches === undefined ? {} : { branches }),
    ...(functions === undefined ? {} : { functions }),
    ...(statements === undefined ? {} : { statements }),
  }
}

function uniteParts(a: Parts | undefined, b: Parts | undefined): Parts | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const byLine = new Map<number, number[]>()
  for (const parts of [a, b]) {
    const seen = new Map<number, number>()
    for (let index = 0; index < parts.lines.length; index += 1) {
      const line = parts.lines[index] ?? 0
      const place = seen.get(line) ?? 0
      seen.set(line, place + 1)
      const known = byLine.get(line) ?? []
      known[place] = Math.max(known[place] ?? 0, parts.hits[index] ?? 0)
      byLine.set(line, known)
    }
  }
  const lines: number[] = []
  const hits: number[] = []
  for (const [line, counts] of [...byLine].sort(([x], [y]) => x - y)) {
    for (const count of counts) {
      lines.push(line)
      hits.push(count)
    }
  }
  return { lines, hits }
}

function grown(lines: Int32Array, line: number): Int32Array {
  const larger = new Int32Array(Math.min(longestFile + 1, Math.max(line + 1, lines.length * 2))).fill(notCode)
  larger.set(lines)
  return larger
}
