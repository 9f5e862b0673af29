import { mergeFiles } from '../../coverage/merge.ts'
import { sumTotals } from '../../coverage/totals.ts'
import type { InputValues } from '../../domain/input.ts'
import type { Context } from '../../ports/context.ts'
import type { Evidence } from './evidence.ts'
import { gatherBaseline } from './gather/baseline.ts'
import { isJudged, readCheckout } from './gather/checkout.ts'
import { gatherPatch } from './gather/patch.ts'
import { gatherReports } from './gather/reports.ts'
import { selector } from './gather/selection.ts'
import { findOverlong, findStale } from './gather/staleness.ts'
import { gatherTests } from './gather/tests.ts'
import type { Policy } from './policy.ts'
import type { spec } from './spec.ts'

export type GateContext = Context<InputValues<typeof spec.inputs>, Policy>

/** Reads reports, tests, baseline and diff side by side; what can not be read is evidence too. */
export async function gather(context: GateContext): Promise<Evidence> {
  const { policy, files, clock, inputs } = context
  // git works while the reports are read.
  const asked = files.tracked()
  const [checkout, tracked, read, tests, baseline] = await Promise.all([
    readCheckout(context),
    asked,
    gatherReports(
      context,
      asked.then(paths => paths ?? new Set<string>()),
    ),
    gatherTests(context),
    gatherBaseline(context),
  ])
  const merged = mergeFiles(read.resolved)
  const known = checkout !== undefined && tracked !== undefined
  const [overlong, patch, ...members] = await Promise.all([
    findOverlong(context, merged.files),
    gatherPatch(context, checkout, merged.files),
    ...Object.values(policy.groups).map(group => selector(group.files)),
  ])
  const names = Object.keys(policy.groups)
  return {
    now: clock.now(),
    checkout: !known
      ? { kind: 'missing' }
      : isJudged(checkout, context)
        ? { kind: 'judged' }
        : { kind: 'other', sha: checkout.sha, wanted: context.subject.sha },
    reports: read.reports,
    refused: read.refused,
    files: merged.files,
    totals: sumTotals(merged.files.map(file => file.totals)),
    ambiguous: merged.ambiguous,
    lost: read.lost,
    stale: known ? findStale(context, read.taken, checkout, tracked) : [],
    overlong,
    united: read.united,
    groups: new Map(
      names.map((name, index) => [name, merged.files.filter(({ path }) => members[index]?.(path) === true)]),
    ),
    patch,
    baseline,
    tests,
    outcome: inputs['tests-outcome'],
  }
}
