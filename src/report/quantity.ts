import { formatDuration } from '../domain/values/duration.ts'
import { formatSize } from '../domain/values/size.ts'

/** A number with its unit, as a person writes it: `79.9 %`, `1.2 s`, `3 tests`. */
export function formatQuantity(value: number, unit: string): string {
  if (!Number.isFinite(value)) return 'not a number'
  if (unit === 'ms') return formatDuration(value)
  if (unit === 'bytes') return formatSize(value)
  if (unit === '%') return `${floored(value)} %`
  const number = Number.isInteger(value) ? String(value) : value.toFixed(2)
  return unit === '' ? number : `${number} ${unit}`
}

/** Rounded down: 79.999 must not read as 80. */
function floored(percent: number): string {
  return String(Math.floor(percent * 100 + 1e-9) / 100)
}
