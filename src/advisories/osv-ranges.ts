import { readVersion } from './range.ts'

/** One of the three, as OSV writes where a hole begins and ends. */
export interface OsvEvent {
  readonly introduced?: string
  readonly fixed?: string
  readonly last_affected?: string
}

interface Step {
  readonly kind: 'fixed' | 'introduced' | 'last_affected'
  readonly at: string
}

/** What a fix ends comes first, so that a hole that opens again in that version stays open. */
const order = ['fixed', 'introduced', 'last_affected']

/** Events in semver's words; undefined when a version in them can not be read. */
export function rangesOf(events: readonly OsvEvent[]): string[] | undefined {
  const steps = events.flatMap(stepsOf)
  if (steps.some(({ at }) => at !== '0' && readVersion(at) === undefined)) return undefined
  const ranges: string[] = []
  let from: string | undefined
  for (const { kind, at } of steps.sort(byVersion)) {
    if (kind === 'introduced') {
      from ??= at
      continue
    }
    if (from !== undefined) ranges.push(words(from, kind === 'fixed' ? `<${at}` : `<=${at}`))
    from = undefined
  }
  if (from !== undefined) ranges.push(words(from, undefined))
  return ranges
}

function stepsOf(event: OsvEvent): Step[] {
  const { introduced, fixed, last_affected } = event
  if (introduced !== undefined) return [{ kind: 'introduced', at: introduced }]
  if (fixed !== undefined) return [{ kind: 'fixed', at: fixed }]
  return last_affected === undefined ? [] : [{ kind: 'last_affected', at: last_affected }]
}

function byVersion(a: Step, b: Step): number {
  if (a.at === '0' || b.at === '0') return Number(a.at !== '0') - Number(b.at !== '0')
  const compared = readVersion(a.at)?.compare(b.at) ?? 0
  return compared === 0 ? order.indexOf(a.kind) - order.indexOf(b.kind) : compared
}

function words(from: string, to: string | undefined): string {
  const start = from === '0' ? undefined : `>=${from}`
  return [start, to].filter(part => part !== undefined).join(' ') || '>=0.0.0-0'
}
