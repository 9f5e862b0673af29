import type { Waiver, WaiverState } from './waiver.ts'

const dayMs = 86_400_000

/** Nobody may take a risk for longer; a policy may shorten it. */
export const longestDays = 90
export const warnDays = 14

/** Days are UTC's, and the last one still counts. */
export function stateOf(
  waiver: Pick<Waiver, 'expires'>,
  now: Date,
  rules: { readonly longestDays?: number; readonly warnDays?: number } = {},
): WaiverState {
  const longest = Math.min(rules.longestDays ?? longestDays, longestDays)
  const daysLeft = Math.round(Date.parse(waiver.expires) / dayMs) - Math.floor(now.getTime() / dayMs)
  // What is no day at all compares with nothing, and must not count for ever.
  if (!(daysLeft >= 0)) return { kind: 'expired', daysAgo: Number.isFinite(daysLeft) ? -daysLeft : 0 }
  if (daysLeft > longest) return { kind: 'too-long', daysLeft, longest }
  return { kind: daysLeft <= (rules.warnDays ?? warnDays) ? 'ends-soon' : 'active', daysLeft }
}
