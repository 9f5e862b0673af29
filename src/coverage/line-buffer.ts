import { longestFile, mostHits, notCode } from './hits.ts'

/** Collects the hits of one file's lines after another's; its memory is used again, because there are thousands of files. */
export class LineBuffer {
  #counts = new Int32Array(4096).fill(notCode)
  #highest = 0

  /** Counts a line; the most that was said of it stays. False when it can not be a line. */
  add(line: number, count: number): boolean {
    if (line < 1 || line > longestFile) return false
    if (line >= this.#counts.length) this.#grow(line)
    if (line > this.#highest) this.#highest = line
    const capped = Math.min(count, mostHits)
    if (capped > (this.#counts[line] ?? notCode)) this.#counts[line] = capped
    return true
  }

  /** The lines so far, by their 1-based number; the buffer is empty afterwards. */
  take(): Int32Array {
    const taken = this.#counts.slice(0, this.#highest + 1)
    this.#counts.fill(notCode, 0, this.#highest + 1)
    this.#highest = 0
    return taken
  }

  #grow(line: number): void {
    const larger = new Int32Array(Math.min(longestFile + 1, Math.max(line + 1, this.#counts.length * 2)))
    larger.fill(notCode).set(this.#counts)
    this.#counts = larger
  }
}
