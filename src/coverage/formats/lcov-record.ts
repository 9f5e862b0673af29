const [comma, dash, zero, nine] = [44, 45, 48, 57]

/** A number in the bytes of a line, and where it ends. */
interface Digits {
  value: number
  end: number
}

// One object for millions of numbers; it is read before the next one is.
const found: Digits = { value: 0, end: 0 }

/** Reads digits from `start`; undefined when there is none. */
function digits(data: Buffer, start: number, end: number): Digits | undefined {
  let [at, value] = [start, 0]
  for (; at < end; at += 1) {
    const byte = data[at] ?? 0
    if (byte < zero || byte > nine) break
    value = value * 10 + byte - zero
  }
  found.value = value
  found.end = at
  return at > start ? found : undefined
}

/** `line,hits[,checksum]` to `take`; false when it is not of this form. */
export function readLine(
  data: Buffer,
  start: number,
  end: number,
  take: (line: number, count: number) => boolean,
): boolean {
  const line = digits(data, start, end)
  if (line === undefined || data[line.end] !== comma || line.end >= end) return false
  const number = line.value
  // gcov writes negative hits for an overflow; they say nothing that can be trusted.
  const count = digits(data, line.end + 1, end)
  if (count === undefined || (count.end < end && data[count.end] !== comma)) return false
  return take(number, count.value)
}

/** `line,block,branch,taken`, where a dash is a branch that was never reached and the branch may be any text. */
export function readBranch(
  data: Buffer,
  start: number,
  end: number,
  take: (line: number, count: number) => boolean,
): boolean {
  const line = digits(data, start, end)
  if (line === undefined || data[line.end] !== comma) return false
  const number = line.value
  const block = data.indexOf(comma, line.end + 1)
  const last = data.lastIndexOf(comma, end - 1)
  // Four fields at least: the last comma is the third or a later one.
  if (block === -1 || block >= last || last >= end - 1) return false
  if (data[last + 1] === dash) return last + 2 === end && take(number, 0)
  const count = digits(data, last + 1, end)
  return count?.end === end && take(number, count.value)
}

/** `number,rest` of FN and FNDA; the rest is the name, with the end line before it in newer files. */
export function readNamed(
  data: Buffer,
  start: number,
  end: number,
): { readonly value: number; readonly name: string } | undefined {
  const number = digits(data, start, end)
  if (number === undefined || data[number.end] !== comma || number.end + 1 >= end) return undefined
  const { value } = number
  // Names are compared and never shown, so their bytes need no decoding.
  return { value, name: data.toString('latin1', number.end + 1, end) }
}
