import { z } from 'zod'
import type { Advisory, Wanted } from './advisory.ts'
import { chunks } from './chunks.ts'
import { everyAnswer } from './every-answer.ts'
import { type Failure, failure } from './failure.ts'
import { askJson, type Line } from './json-answer.ts'
import { advisoriesOfRecord, isWithdrawn, type OsvRecord, osvRecordShape } from './osv-record.ts'
import { purlOf } from './purl.ts'
import type { SourceAnswer } from './registry-source.ts'
import { unite } from './unite.ts'

const queriesAtOnce = 1000
const recordsAtOnce = 8
const batchBytes = 32 * 1024 * 1024
const recordBytes = 5 * 1024 * 1024
/** More pages than any package fills: a server that always tells of another one must not hold us. */
const mostPages = 50

const batchShape = z.object({
  results: z.array(
    z.object({
      vulns: z.array(z.object({ id: z.string().min(1) })).nullish(),
      next_page_token: z.string().nullish(),
    }),
  ),
})

interface Query {
  readonly package: { readonly purl: string }
  readonly page_token?: string
}

/** OSV: first the ids for every version, then each record once. */
export async function askOsv(
  wanted: Wanted,
  { osv, ...line }: Line & { readonly osv: string },
): Promise<SourceAnswer> {
  const base = osv.replace(/\/+$/, '')
  const queries = [...wanted].flatMap(([name, versions]) =>
    [...versions].map(version => ({ package: { purl: purlOf(name, version) } })),
  )
  const ids = await everyAnswer(chunks(queries, queriesAtOnce), 2, line, (part, on) => askIds(base, part, on))
  if (!ids.ok) return failed(base, ids)
  const unique = [...new Set(ids.values.flat())]
  const records = await everyAnswer(unique, recordsAtOnce, line, (id, on) => askRecord(base, id, on))
  if (!records.ok) return failed(base, records)
  const advisories: Advisory[] = []
  for (const record of records.values) {
    const parts = advisoriesOfRecord(record)
    if (parts === undefined)
      return failed(base, failure('wrong-shape', `${record.id} has versions that can not be read`))
    const ours = parts.filter(advisory => wanted.has(advisory.package))
    // It was named for one of our versions, so it must tell of one of our packages.
    if (ours.length === 0 && !isWithdrawn(record))
      return failed(base, failure('wrong-shape', `${record.id} tells of no package that was asked`))
    advisories.push(...ours)
  }
  return { ok: true, from: base, advisories: unite(advisories) }
}

async function askIds(
  base: string,
  first: readonly Query[],
  line: Line,
): Promise<{ readonly ok: true; readonly value: readonly string[] } | Failure> {
  const ids: string[] = []
  let queries = first
  for (let page = 0; queries.length > 0; page += 1) {
    if (page === mostPages) return failure('wrong-shape', `it has more than ${mostPages} pages`)
    const body = JSON.stringify({ queries })
    const headers = { 'content-type': 'application/json' }
    const asked = {
      method: 'POST',
      url: `${base}/v1/querybatch`,
      headers,
      body,
      maxBytes: batchBytes,
    } as const
    const answer = await askJson(line, asked, batchShape)
    if (!answer.ok) return answer
    const { results } = answer.value
    if (results.length !== queries.length) {
      return failure(
        'wrong-shape',
        `it gave ${results.length} results to ${queries.length} queries`,
        answer.tries,
      )
    }
    ids.push(...results.flatMap(({ vulns }) => (vulns ?? []).map(({ id }) => id)))
    queries = queries.flatMap((query, index) => {
      const token = results[index]?.next_page_token ?? ''
      return token === '' ? [] : [{ ...query, page_token: token }]
    })
  }
  return { ok: true, value: ids }
}

/** Also asked for one record alone, where only its day is needed. */
export async function askRecord(
  base: string,
  id: string,
  line: Line,
): Promise<{ readonly ok: true; readonly value: OsvRecord } | Failure> {
  const url = `${base}/v1/vulns/${encodeURIComponent(id)}`
  const answer = await askJson(line, { method: 'GET', url, maxBytes: recordBytes }, osvRecordShape)
  if (!answer.ok || answer.value.id === id) return answer
  return failure(
    'wrong-shape',
    `it answered ${answer.value.id.slice(0, 80)} when asked for ${id}`,
    answer.tries,
  )
}

function failed(base: string, { code, message, tries }: Failure): SourceAnswer {
  const words = `OSV at ${base} did not answer: ${message}.`
  return { ok: false, failure: { kind: 'osv', from: base, code, message: words, tries } }
}
