import { findDuplicateKey } from '../coverage/formats/json.ts'
import { parseJestJson } from './jest-json.ts'
import type { ParsedTests } from './test-run.ts'

/** Down to what a test's own entry says: run, list, suite, list, test. */
const guardedDepth = 5

/** Tells the format by the content. */
export async function parseTests(data: Buffer): Promise<ParsedTests> {
  const text = data.toString('utf8').replace(/^\uFEFF/, '')
  const start = text.trimStart()
  if (start === '') return { ok: false, fault: 'empty', message: 'the file is empty' }
  if (start.startsWith('<')) return (await import('./junit.ts')).parseJunit(text.trimStart())
  if (!start.startsWith('{'))
    return { ok: false, fault: 'unparsable', message: 'this is neither JUnit XML nor JSON of jest' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const fault = text.trimEnd().endsWith('}') ? 'unparsable' : 'truncated'
    return {
      ok: false,
      fault,
      message: `this is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : ''}`,
    }
  }
  const twice = findDuplicateKey(text, guardedDepth)
  if (twice !== undefined)
    return {
      ok: false,
      fault: 'forbidden',
      message: `the key ${JSON.stringify(twice.slice(0, 120))} stands twice`,
    }
  return parseJestJson(value)
}
