import { findDuplicateKey } from './formats/json.ts'
import { parseLcov } from './formats/lcov.ts'
import { type ParsedReport, refuse } from './report.ts'

/** What JSON of an entry's maps lies within this depth: file, map, id. */
const guardedDepth = 6

/** Tells the format by the content, never by the name. */
export async function parseReport(data: Buffer): Promise<ParsedReport> {
  const head = data
    .toString('utf8', 0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (head === '') return refuse('empty', 'the file is empty')
  if (head.startsWith('{')) return await parseJson(data)
  if (head.startsWith('<')) return await parseXml(data)
  if (/^(TN:|SF:|#)/.test(head)) return parseLcov(withoutMark(data))
  return refuse('unparsable', 'this is none of lcov, istanbul, cobertura and clover', 1)
}

/** Some editors and shells put a byte order mark in front. */
function withoutMark(data: Buffer): Buffer {
  return data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? data.subarray(3) : data
}

async function parseJson(data: Buffer): Promise<ParsedReport> {
  const text = withoutMark(data).toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return refuse(
      text.trimEnd().endsWith('}') ? 'unparsable' : 'truncated',
      `this is not JSON: ${message.slice(0, 120)}`,
    )
  }
  const twice = findDuplicateKey(text, guardedDepth)
  if (twice !== undefined)
    return refuse('forbidden', `the key ${JSON.stringify(twice.slice(0, 120))} stands twice in one object`)
  const entries = new Map(Object.entries(value ?? {}))
  if (entries.size === 0) return refuse('empty', 'there is no file in it')
  const first = [...entries.values()][0]
  const isSummary = entries.has('total') || (typeof first === 'object' && first !== null && 'lines' in first)
  if (isSummary) return (await import('./formats/istanbul-summary.ts')).parseIstanbulSummary(entries)
  return (await import('./formats/istanbul.ts')).parseIstanbul(entries)
}

async function parseXml(data: Buffer): Promise<ParsedReport> {
  const text = withoutMark(data).toString('utf8').trimStart()
  const root = /<coverage\b[^>]*>/.exec(text.slice(0, 16_384))?.[0]
  if (root === undefined) return refuse('unparsable', 'the XML is neither cobertura nor clover')
  const isClover =
    /\bclover\s*=|\bgenerated\s*=/.test(root) || /<(test)?project\b/.test(text.slice(0, 16_384))
  if (isClover) return (await import('./formats/clover.ts')).parseClover(text)
  return (await import('./formats/cobertura.ts')).parseCobertura(text)
}
