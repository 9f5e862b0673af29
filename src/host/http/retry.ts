import type { Fault } from './failure.ts'

const retriedReasons = new Set<Fault['reason']>(['dns', 'refused', 'reset'])

export function isRetriedStatus(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** The system's own connect timeout is far shorter than ours may be, so there is time for another try. */
export function isRetriedFault({ reason, code }: Fault): boolean {
  return retriedReasons.has(reason) || code === 'ETIMEDOUT'
}

/** Milliseconds before the next try: what the server asks for, else doubling from 200 ms with full jitter. */
export function delayOf(request: {
  /** 1 after the first try. */
  readonly tries: number
  readonly retryAfter: string | undefined
  readonly now: Date
  /** 0 to 1. */
  readonly random: number
}): number {
  const { tries, retryAfter, now, random } = request
  const asked = retryAfter === undefined ? undefined : readRetryAfter(retryAfter, now)
  return asked ?? Math.round(Math.min(200 * 2 ** (tries - 1), 10_000) * (0.5 + random / 2))
}

/** Seconds or an HTTP date, in milliseconds from now. */
export function readRetryAfter(text: string, now: Date): number | undefined {
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : Math.max(0, date.getTime() - now.getTime())
}
