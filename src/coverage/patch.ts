import type { Hits } from './hits.ts'
import { notCode } from './hits.ts'

/** Lines that a unified diff adds or changes, 1-based in the new file. */
export function addedLines(patch: string): number[] {
  const added: number[] = []
  let line = 0
  for (const text of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)
    if (hunk !== null) line = Number(hunk[1])
    else if (text.startsWith('+')) {
      added.push(line)
      line += 1
    } else if (!text.startsWith('-') && !text.startsWith('\\')) line += 1
  }
  return added
}

/** Lines that a unified diff adds and removes together: fewer than the file's changes means that it was cut. */
export function countChanges(patch: string): number {
  return patch.split('\n').filter(line => line.startsWith('+') || line.startsWith('-')).length
}

export interface PatchFile {
  readonly path: string
  /** Changed lines that are code, and those of them that no test ran. */
  readonly code: number
  readonly uncovered: readonly number[]
}

export function patchOf(path: string, added: readonly number[], hits: Hits): PatchFile {
  const code = added.filter(line => (hits.lines[line] ?? notCode) !== notCode)
  return { path, code: code.length, uncovered: code.filter(line => hits.lines[line] === 0) }
}

/** More lines that are no code than this part two ranges. */
const longestBridge = 20

export interface Range {
  readonly from: number
  readonly to: number
}

/** Neighbouring lines as one range; lines that are no code do not part them when `bridges` says so. */
export function rangesOf(lines: readonly number[], bridges: (line: number) => boolean): Range[] {
  const ranges: { from: number; to: number }[] = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && isBridged(last.to, line, bridges)) last.to = line
    else ranges.push({ from: line, to: line })
  }
  return ranges
}

function isBridged(from: number, to: number, bridges: (line: number) => boolean): boolean {
  if (to - from - 1 > longestBridge) return false
  for (let line = from + 1; line < to; line += 1) if (!bridges(line)) return false
  return true
}
