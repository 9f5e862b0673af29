const [comma, zero] = [44, 48]

/** Reads the fields of one line from its bytes: a string for each of millions of lines would be most of the work. */
export class LineCursor {
  readonly #data: Buffer
  at = 0
  end = 0

  constructor(data: Buffer) {
    this.#data = data
  }

  /** Stands on a line without its line break. */
  move(at: number, end: number): void {
    this.at = at
    this.end = end
  }

  /** A field of digits only, and steps behind its comma; -1, without a step, when the field is anything else. */
  number(): number {
    const data = this.#data
    let at = this.at
    let value = 0
    for (; at < this.end && data[at] !== comma; at += 1) {
      const digit = (data[at] ?? 0) - zero
      if (digit < 0 || digit > 9) return -1
      value = value * 10 + digit
    }
    if (at === this.at) return -1
    this.at = Math.min(at + 1, this.end)
    return value
  }

  /** Steps behind the next comma; false, without a step, when there is none. */
  skip(): boolean {
    const data = this.#data
    let at = this.at
    while (at < this.end && data[at] !== comma) at += 1
    if (at >= this.end) return false
    this.at = at + 1
    return true
  }
}
