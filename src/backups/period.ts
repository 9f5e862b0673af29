const dayMs = 86_400_000

export const periods = ['daily', 'weekly', 'monthly'] as const
export type Period = (typeof periods)[number]

/** The UTC day, ISO week or month that a time lies in, as a key such as `2026-11-24`, `2026-W48` or `2026-11`. */
export function periodOf(period: Period, time: Date): string {
  const day = time.toISOString().slice(0, 10)
  if (period === 'daily') return day
  return period === 'monthly' ? day.slice(0, 7) : isoWeek(time)
}

/** A week belongs to the year that its Thursday lies in. */
function isoWeek(time: Date): string {
  const midnight = Math.floor(time.getTime() / dayMs) * dayMs
  const thursday = new Date(midnight + (4 - (time.getUTCDay() || 7)) * dayMs)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
