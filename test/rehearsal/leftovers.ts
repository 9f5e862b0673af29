import { existsSync, readdirSync, readFileSync } from 'node:fs'

export const markerName = 'GOLIVE_REHEARSAL_ID'

/** Ends what steps left running, as GitHub's runner does: known by a variable in its environment, where the system tells it. */
export function endLeftovers(marker: string): void {
  if (!existsSync('/proc')) return
  const ids = readdirSync('/proc').filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  for (const id of ids) {
    if (!environmentOf(id).split('\0').includes(`${markerName}=${marker}`)) continue
    try {
      process.kill(Number(id), 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
}

function environmentOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8')
  } catch {
    return ''
  }
}
