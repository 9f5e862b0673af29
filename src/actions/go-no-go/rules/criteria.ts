import { type Measure, measure } from '../../../domain/measure.ts'
import { formatQuantity } from '../../../report/quantity.ts'
import type { Criterion } from '../criterion.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, listed, type Ruling, rule } from '../ruling.ts'
import type { Weighed } from '../weighed.ts'

export interface CriterionState {
  readonly name: string
  readonly state: 'met' | 'not-met' | 'unknown'
  /** What was found, against what must be. */
  readonly says: string
}

type Found = Omit<CriterionState, 'name'>

export function criteriaOf(policy: Policy, reports: readonly Weighed[]): CriterionState[] {
  return Object.entries(policy.criteria).map(([name, criterion]) => ({
    name,
    ...stateOf(criterion, reports),
  }))
}

/** In `authorize` the decision stands for them: the gates are not handed in again. */
export function judgeCriteria({ phase }: Evidence, states: readonly CriterionState[]): Ruling[] {
  if (phase === 'authorize') return []
  return states.flatMap(({ name, state, says }) => {
    if (state === 'met') return []
    const text = `${clip(name)}: ${says}`
    return state === 'not-met'
      ? [rule('block', 'criterion-not-met', text)]
      : [rule('unknown', 'criterion-unknown', text)]
  })
}

/** Every result of the gate must say yes; one that proves nothing leaves it open. */
function stateOf(criterion: Criterion, reports: readonly Weighed[]): Found {
  // What only sums up other gates has not all of their findings.
  const asked = reports.filter(({ gate }) =>
    criterion.gate === undefined ? gate !== 'preflight' : gate === criterion.gate,
  )
  const whose = criterion.gate === undefined ? 'no gate' : clip(criterion.gate)
  if (asked.length === 0)
    return { state: 'unknown', says: `${whose} gave ${criterion.gate === undefined ? 'a' : 'no'} result` }
  const all = asked.map(report => lookInto(report, criterion))
  const worst = all.find(({ state }) => state === 'not-met') ?? all.find(({ state }) => state === 'unknown')
  return worst ?? { state: 'met', says: listed([...new Set(all.map(({ says }) => says))]) }
}

function lookInto(report: Weighed, criterion: Criterion): Found {
  if (report.flaws.length > 0) return { state: 'unknown', says: `${clip(report.gate)} proves nothing here` }
  switch (criterion.kind) {
    case 'measure':
      return overMeasure(report, criterion)
    case 'findings':
      return overFindings(report, criterion)
    case 'decision': {
      const says = `${clip(report.gate)} says ${report.decision}`
      if (report.decision === 'unknown') return { state: 'unknown', says }
      return { state: criterion.decisions.includes(report.decision) ? 'met' : 'not-met', says }
    }
    case 'fact':
      return overFact(report, criterion)
  }
}

function overMeasure(report: Weighed, criterion: Extract<Criterion, { kind: 'measure' }>): Found {
  const { measure: name, op, limit } = criterion
  const found = report.measures.filter(measured => measured.name === name)
  if (found.length === 0)
    return { state: 'unknown', says: `${clip(report.gate)} tells no measure “${clip(name)}”` }
  if (found.some(isNoNumber))
    return { state: 'unknown', says: `${clip(report.gate)} has no number for “${clip(name)}”` }
  const judged = found.map(({ value, unit }) => measure({ name, value, unit, op, limit }))
  const worst = judged.find(({ ok }) => !ok) ?? judged[0]
  if (worst === undefined) return { state: 'unknown', says: 'no measure' }
  const sign = { '<=': '≤', '>=': '≥', '==': '=' }[op]
  const bound = `${sign} ${formatQuantity(limit, worst.unit)}`
  const says = `${clip(name)} ${formatQuantity(worst.value, worst.unit)}, must be ${bound}`
  return { state: worst.ok ? 'met' : 'not-met', says }
}

/** A number that was none is handed on as a zero which misses a limit that a zero would keep, or has none. */
function isNoNumber({ ok, ...found }: Measure): boolean {
  return !ok && found.value === 0 && measure(found).ok
}

/** A gate that could not check has no findings to count. */
function overFindings(report: Weighed, criterion: Extract<Criterion, { kind: 'findings' }>): Found {
  if (report.decision === 'unknown')
    return { state: 'unknown', says: `${clip(report.gate)} could not be checked` }
  const count = report.findings[criterion.severity]
  const says = `${clip(report.gate)} has ${count} ${criterion.severity} of ${criterion.most} at most`
  return { state: count <= criterion.most ? 'met' : 'not-met', says }
}

function overFact(report: Weighed, { fact, is }: Extract<Criterion, { kind: 'fact' }>): Found {
  const value = Object.hasOwn(report.facts, fact) ? report.facts[fact] : undefined
  if (value === undefined)
    return { state: 'unknown', says: `${clip(report.gate)} does not tell “${clip(fact)}”` }
  const says = `${clip(fact)} is “${clip(value)}”`
  return is.includes(value)
    ? { state: 'met', says }
    : { state: 'not-met', says: `${says}, must be ${listed(is)}` }
}
