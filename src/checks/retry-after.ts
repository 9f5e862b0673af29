/** Milliseconds that a Retry-After header asks for, in seconds or as a date; undefined when it is neither. */
export function askedWait(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : Math.max(0, date.getTime() - now.getTime())
}
