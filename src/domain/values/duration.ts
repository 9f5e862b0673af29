import { z } from 'zod'

const units = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])
const form = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/

/** Reads `500ms`, `90s`, `15m`, `1h`, `2d` into milliseconds; undefined when it is none of these. */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit = ''] = form.exec(text.trim()) ?? []
  const ms = units.get(unit)
  return ms === undefined ? undefined : Number(amount) * ms
}

/** A duration in milliseconds, written with its unit. */
export const duration = () =>
  z
    .string()
    .regex(form, 'expected a duration such as 500ms, 90s, 15m or 1h')
    .transform(text => parseDuration(text) ?? Number.NaN)
    .meta({ title: 'duration' })

/** `1 h 4 min`, `12.3 s`, `480 ms`: two parts at most. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`
  if (ms < 3_600_000) return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`
  return `${Math.floor(ms / 3_600_000)} h ${Math.round((ms % 3_600_000) / 60_000)} min`
}
