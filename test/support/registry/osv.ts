import { satisfies } from 'semver'
import { z } from 'zod'
import { type KnownAdvisory, rangesOf } from './advisory-shape.ts'
import type { Answer } from './answer.ts'
import { leniently } from './bulk.ts'
import { recordOf } from './osv-record.ts'

const batchShape = z.strictObject({
  queries: z.array(
    z.strictObject({
      package: z.strictObject({ purl: z.string() }),
      page_token: z.string().exactOptional(),
    }),
  ),
})

export interface Osv {
  readonly advisories: readonly KnownAdvisory[]
  readonly now: () => Date
  /** Ids in one answer to one query. */
  readonly page: number
}

/** OSV's answer to up to a thousand queries: ids only, in the order of the queries, page by page. */
export function batchAnswer(osv: Osv, body: unknown): Answer {
  const batch = batchShape.safeParse(body)
  if (!batch.success) return { status: 400, body: { code: 3, message: 'Invalid query.' } }
  if (batch.data.queries.length > 1000)
    return { status: 400, body: { code: 3, message: 'Too many queries.' } }
  const asked = batch.data.queries.map(query => ({ ...query, named: readPurl(query.package.purl) }))
  if (asked.some(({ named }) => named === undefined)) {
    return { status: 400, body: { code: 3, message: 'Invalid package url.' } }
  }
  const results = asked.map(({ named, page_token }) => {
    const found = osv.advisories.filter(advisory => named !== undefined && holds(advisory, named))
    const start = page_token === undefined ? 0 : Number(page_token)
    const vulns = found
      .slice(start, start + osv.page)
      .map(({ id }) => ({ id, modified: osv.now().toISOString() }))
    const next = start + osv.page
    return {
      ...(vulns.length === 0 ? {} : { vulns }),
      ...(next < found.length ? { next_page_token: String(next) } : {}),
    }
  })
  return { status: 200, body: { results } }
}

export function vulnAnswer(osv: Osv, id: string): Answer {
  const known = osv.advisories.find(advisory => advisory.id === id && advisory.sources.includes('osv'))
  if (known === undefined) return { status: 404, body: { code: 5, message: 'Bug not found.' } }
  return { status: 200, body: recordOf(known, osv.now()) }
}

/** An `@` or a slash that is not encoded where it must be is not the package that was meant. */
function readPurl(purl: string): { readonly name: string; readonly version: string } | undefined {
  const [, scope = '', name = '', version = ''] = /^pkg:npm\/(%40[^/@]+\/)?([^/@]+)@([^@]+)$/.exec(purl) ?? []
  return name === ''
    ? undefined
    : { name: decodeURIComponent(scope + name), version: decodeURIComponent(version) }
}

function holds(
  advisory: KnownAdvisory,
  { name, version }: { readonly name: string; readonly version: string },
) {
  return (
    advisory.sources.includes('osv') &&
    advisory.package === name &&
    rangesOf(advisory).some(range => satisfies(version, range, leniently))
  )
}
