import { formatDuration } from '../../../domain/values/duration.ts'

/** `2026-11-24 10:00 UTC` */
export function when(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

/** `1 h 0 min`, and nothing for what is dated ahead. */
export function ageOf(iso: string, at: string): string {
  return formatDuration(Math.max(0, Date.parse(at) - Date.parse(iso)))
}
