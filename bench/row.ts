import { formatSize } from '../src/domain/values/size.ts'
import type { Measured } from './measure.ts'

export interface Row extends Measured {
  readonly name: string
  readonly limitMs?: number
  readonly limitPeak?: number
  /** The limit was set on a machine where bare Node takes 27 ms: a slower one gets more. */
  readonly scaled?: boolean
}

const referenceMs = 27

/** One line of the table, and whether it is within its limits. */
export function showRow(row: Row, bareMs: number): { readonly line: string; readonly ok: boolean } {
  const { name, ms, peak, limitMs, limitPeak, scaled } = row
  const factor = scaled === true ? Math.max(1, bareMs / referenceMs) : 1
  const limit = limitMs === undefined ? undefined : limitMs * factor
  const inTime = limit === undefined || ms <= limit
  const inMemory = limitPeak === undefined || peak <= limitPeak
  const cells = [
    name.padEnd(76),
    (Number.isNaN(ms) ? '–' : `${ms.toFixed(0)} ms`).padStart(8),
    (limit === undefined ? '' : `≤ ${limit.toFixed(0)} ms`).padStart(10),
    (Number.isNaN(peak) ? '–' : formatSize(peak)).padStart(10),
    (limitPeak === undefined ? '' : `≤ ${formatSize(limitPeak)}`).padStart(11),
    inTime && inMemory ? '' : '  OVER',
  ]
  return { line: cells.join(' ').trimEnd(), ok: inTime && inMemory }
}
