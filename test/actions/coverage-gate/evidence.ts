import type { Evidence } from '../../../src/actions/coverage-gate/evidence.ts'
import { type Policy, policy as schema } from '../../../src/actions/coverage-gate/policy.ts'
import { addLine, noHits } from '../../../src/coverage/hits.ts'
import type { CoveredFile } from '../../../src/coverage/merge.ts'
import { countHits, sumTotals, type Totals } from '../../../src/coverage/totals.ts'
import type { TestCase, TestRun } from '../../../src/test-results/test-run.ts'

export const now = new Date('2026-11-24T12:00:00Z')

/** A file with these hits by line, told by lcov; branches when given as covered and total. */
export function file(
  path: string,
  lines: readonly number[],
  branches?: readonly [number, number],
): CoveredFile {
  const hits = noHits()
  for (const [index, count] of lines.entries()) addLine(hits, index + 1, count)
  if (branches !== undefined) {
    const [covered, total] = branches
    const arms = Array.from({ length: total }, (_, index) => index)
    hits.branches = { lines: arms.map(() => 1), hits: arms.map(index => (index < covered ? 1 : 0)) }
  }
  return { path, hits, totals: countHits(hits), formats: ['lcov'] }
}

export function summary(path: string, totals: Totals): CoveredFile {
  return { path, hits: undefined, totals, formats: ['istanbul-summary'] }
}

export function run(cases: readonly TestCase[], more: Partial<TestRun> = {}): TestRun {
  return { format: 'junit', cases, brokenSuites: [], suites: [], ...more }
}

export const passing = (name: string, suite = 'api'): TestCase => ({ suite, name, status: 'passed' })
export const skipped = (name: string, suite = 'api'): TestCase => ({ suite, name, status: 'skipped' })

/** Evidence of a good run: one file, all of it covered, one test passed. */
export function evidence(more: Partial<Evidence> = {}): Evidence {
  const files = more.files ?? [file('src/a.ts', [1, 1, 1, 1])]
  return {
    now,
    checkout: { kind: 'judged' },
    reports: [{ path: 'lcov.info', format: 'lcov', files: files.length }],
    refused: [],
    files,
    totals: sumTotals(files.map(({ totals }) => totals)),
    ambiguous: [],
    lost: [],
    stale: [],
    overlong: [],
    united: false,
    groups: new Map(),
    patch: { kind: 'not-asked' },
    baseline: { kind: 'none' },
    tests: { kind: 'read', runs: [run([passing('works')])], refused: [] },
    outcome: 'success',
    ...more,
  }
}

export function policy(given: unknown = {}): Policy {
  return schema.parse(given)
}
