import type { Log } from '../../../ports/log.ts'
import { type Brief, briefSchema } from './brief.ts'

/** Words of ours: a secret that happens to be one of them would make the brief unreadable. */
const ours = new Set([
  'verdict',
  'phase',
  'decision',
  'direction',
  'state',
  'conclusion',
  'area',
  'code',
  'at',
  'startedAt',
  'deployedAt',
  'date',
])

/** Before it is rendered, because an escaped secret is not found any more. */
export function redactBrief(brief: Brief, log: Pick<Log, 'redact'>): Brief {
  const text = JSON.stringify(brief, (key, value) =>
    typeof value === 'string' && !ours.has(key) ? log.redact(value) : value,
  )
  // That of a gate is whatever its result says.
  return { ...briefSchema.parse(JSON.parse(text)), reasonCode: brief.reasonCode }
}
