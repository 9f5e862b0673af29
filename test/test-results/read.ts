import { parseTests } from '../../src/test-results/parse-tests.ts'
import type { ParsedTests, TestRun } from '../../src/test-results/test-run.ts'

/** What a report tells; fails where it is refused. */
export async function runOf(report: string | Buffer): Promise<TestRun> {
  const parsed = await parseTests(Buffer.from(report))
  if (!parsed.ok) throw new Error(`refused: ${parsed.message}`)
  return parsed.run
}

export async function refusalOf(report: string | Buffer): Promise<Extract<ParsedTests, { ok: false }>> {
  const parsed = await parseTests(Buffer.from(report))
  if (parsed.ok) throw new Error(`expected a refusal; it tells of ${parsed.run.cases.length} tests`)
  return parsed
}
