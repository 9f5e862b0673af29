import type { Evidence } from '../../../src/actions/coverage-gate/evidence.ts'
import { judge } from '../../../src/actions/coverage-gate/judge.ts'
import { type Policy, policy as policySchema } from '../../../src/actions/coverage-gate/policy.ts'
import { addLine, noHits } from '../../../src/coverage/hits.ts'
import type { CoveredFile } from '../../../src/coverage/merge.ts'
import { type Count, countHits, sumTotals } from '../../../src/coverage/totals.ts'
import type { TestCase, TestRun } from '../../../src/test-results/test-run.ts'

export const now = new Date('2026-11-24T12:00:00Z')

export const count = (total: number, covered: number): Count => ({ total, covered })

/** A file with so many lines, the first of them covered; further metrics as counts. */
export function file(
  path: string,
  total: number,
  covered: number,
  more: { readonly [metric in 'branches' | 'functions' | 'statements']?: Count } = {},
): CoveredFile {
  const hits = noHits()
  for (let line = 1; line <= total; line += 1) addLine(hits, line, line <= covered ? 1 : 0)
  return { path, hits, totals: { ...countHits(hits), ...more }, formats: ['lcov'] }
}

/** Everything in order: ten lines of which all are covered, no tests asked for. */
export function evidence(more: Partial<Evidence> = {}): Evidence {
  const files = more.files ?? [file('src/a.ts', 10, 10)]
  return {
    now,
    checkout: { kind: 'judged' },
    reports: [{ path: 'coverage/lcov.info', format: 'lcov', files: files.length }],
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
    tests: { kind: 'not-asked' },
    outcome: undefined,
    ...more,
  }
}

export const passing: TestCase = { suite: 'api', name: 'works', status: 'passed' }
export const failing: TestCase = {
  suite: 'api',
  name: 'breaks',
  status: 'failed',
  message: '1 is not 2\nat x',
}
export const skipped: TestCase = { suite: 'db', name: 'waits', status: 'skipped' }

export function tests(
  cases: readonly TestCase[],
  more: Partial<TestRun> = {},
): Extract<Evidence['tests'], { kind: 'read' }> {
  const suites = cases.filter(({ status }) => status !== 'skipped').map(({ suite }) => suite)
  return { kind: 'read', runs: [{ format: 'junit', cases, brokenSuites: [], suites, ...more }], refused: [] }
}

/** As the policy file says it, defaults filled in. */
export function policy(section: object = {}): Policy {
  return policySchema.parse(section)
}

export function verdict(found: Partial<Evidence>, section: object = {}) {
  return judge(evidence(found), policy(section))
}

/** What the gate comes to: decision and reason. */
export function outcome(found: Partial<Evidence>, section: object = {}): [string, string] {
  const { decision, reasonCode } = verdict(found, section)
  return [decision, reasonCode]
}
