import type { FoundFile } from '../../../ports/files.ts'
import { parseTests } from '../../../test-results/parse-tests.ts'
import type { TestRun } from '../../../test-results/test-run.ts'
import type { Evidence, Refused } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import { findReports, reportLimit } from './found.ts'
import { faultReasons, refusedFile } from './refusals.ts'

export interface ReadTests {
  readonly tests: Evidence['tests']
  readonly taken: readonly FoundFile[]
}

export async function gatherTests({ files, policy }: GateContext): Promise<ReadTests> {
  const rules = policy['test-rules']
  const wanted = rules.suites.length > 0 || rules.minimum > 1 || rules['allowed-drop'] !== undefined
  if (policy.tests.length === 0 && !wanted) return { tests: { kind: 'not-asked' }, taken: [] }
  if (policy.tests.length === 0) {
    const message = 'rules for tests are set and no test results are named: set `tests`'
    const refused: Refused[] = [{ path: 'tests', reason: 'report-missing', message }]
    return { tests: { kind: 'read', runs: [], refused }, taken: [] }
  }
  const found = await findReports(files, policy.tests)
  const refused: Refused[] = [...found.refused]
  const runs: TestRun[] = []
  for (const file of found.files) {
    const read = await files.read(file.absolute, reportLimit)
    if (!read.ok) {
      refused.push(refusedFile(file.path, read.refusal))
      continue
    }
    const parsed = await parseTests(read.data)
    if (parsed.ok) runs.push(parsed.run)
    else refused.push({ path: file.path, reason: faultReasons[parsed.fault], message: parsed.message })
  }
  return { tests: { kind: 'read', runs, refused }, taken: found.files }
}
