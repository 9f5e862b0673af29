import { mergeFiles } from '../../coverage/merge.ts'
import { sumTotals } from '../../coverage/totals.ts'
import type { InputValues } from '../../domain/input.ts'
import type { Context } from '../../ports/context.ts'
import type { Evidence } from './evidence.ts'
import { gatherBaseline } from './gather/baseline.ts'
import { judgedCheckout, readCheckout } from './gather/checkout.ts'
import { gatherPatch } from './gather/patch.ts'
import { gatherReports } from './gather/reports.ts'
import { selector } from './gather/selection.ts'
import { commitDate, findOverlong, findStale } from './gather/staleness.ts'
import { gatherTests } from './gather/tests.ts'
import type { Policy } from './policy.ts'
import type { spec } from './spec.ts'

export type GateContext = Context<InputValues<typeof spec.inputs>, Policy>

/** Reads reports, tests, baseline and diff side by side; what can not be read is evidence too. */
export async function gather(context: GateContext): Promise<Evidence> {
  const { policy, files, clock, inputs } = context
  // git's two processes run while the reports are read and parsed.
  const listing = files.tracked()
  const checkingOut = readCheckout(context)
  const [tracked, checkout, committed, read, { tests, taken }, baseline] = await Promise.all([
    listing,
    checkingOut,
    commitDate(context, checkingOut),
    gatherReports(context, listing),
    gatherTests(context),
    gatherBaseline(context, listing),
  ])
  const merged = mergeFiles(read.resolved)
  const [stale, overlong, patch, ...members] = await Promise.all([
    findStale(context, [...read.taken, ...taken], tracked, committed),
    findOverlong(context, merged.files),
    gatherPatch(context, checkout, merged.files),
    ...Object.values(policy.groups).map(group => selector(group.files)),
  ])
  const names = Object.keys(policy.groups)
  return {
    now: clock.now(),
    checkout: judgedCheckout(checkout, context),
    reports: read.reports,
    refused: read.refused,
    files: merged.files,
    totals: sumTotals(merged.files.map(file => file.totals)),
    ambiguous: [...new Set([...merged.ambiguous, ...read.ambiguous])].sort(),
    lost: read.lost,
    stale,
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
