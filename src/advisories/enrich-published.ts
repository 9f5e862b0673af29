import { pool } from '../checks/pool.ts'
import type { Clock } from '../ports/clock.ts'
import type { Http } from '../ports/http.ts'
import type { Advisory, SourceFailure } from './advisory.ts'
import { askRecord } from './osv-source.ts'

/**
 * The advisories with the day of their publication, where OSV tells it: the registry tells none.
 * One whose day is not told stays without, and so gets no grace.
 */
export async function enrichPublished(question: {
  readonly advisories: readonly Advisory[]
  readonly osv: string
  readonly http: Http
  readonly clock: Clock
  readonly deadlineMs: number
  readonly signal?: AbortSignal
}): Promise<{ readonly advisories: readonly Advisory[]; readonly failures: readonly SourceFailure[] }> {
  const { advisories, http, clock, signal, deadlineMs } = question
  const osv = question.osv.replace(/\/+$/, '')
  const line = { http, clock, signal, until: clock.monotonic() + deadlineMs }
  const undated = advisories.filter(({ id, published }) => published === undefined && id.startsWith('GHSA-'))
  const ids = [...new Set(undated.map(({ id }) => id))]
  const days = new Map<string, Date>()
  const failures: SourceFailure[] = []
  await pool(ids, 8, async id => {
    const answer = await askRecord(osv, id, line)
    if (answer.ok && answer.value.published !== undefined) days.set(id, answer.value.published)
    if (answer.ok) return
    const { code, tries } = answer
    const message = `OSV at ${osv} did not tell when ${id} was published: ${answer.message}.`
    failures.push({ kind: 'osv', from: osv, code, message, tries })
  })
  const dated = advisories.map(advisory => {
    const published = advisory.published ?? days.get(advisory.id)
    return published === undefined ? advisory : { ...advisory, published }
  })
  return { advisories: dated, failures }
}
