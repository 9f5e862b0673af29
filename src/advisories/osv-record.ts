import { z } from 'zod'
import type { Advisory } from './advisory.ts'
import { ghsaIn } from './ghsa.ts'
import { rangesOf } from './osv-ranges.ts'
import { readVersion, sortVersions } from './range.ts'
import { severityWord } from './severity-word.ts'

const eventShape = z.object({
  introduced: z.string().exactOptional(),
  fixed: z.string().exactOptional(),
  last_affected: z.string().exactOptional(),
})

const affectedShape = z.object({
  package: z.object({ ecosystem: z.string(), name: z.string() }).exactOptional(),
  ranges: z.array(z.object({ type: z.string(), events: z.array(eventShape).min(1) })).nullish(),
  versions: z.array(z.string()).nullish(),
})

const day = z.iso.datetime({ offset: true }).transform(text => new Date(text))

/** A record of OSV's schema, as far as we read it. */
export const osvRecordShape = z.object({
  id: z.string().min(1),
  summary: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  published: day.exactOptional(),
  withdrawn: day.nullish(),
  affected: z.array(affectedShape).nullish(),
  database_specific: z.object({ severity: severityWord, cwe_ids: z.array(z.string()).nullish() }).nullish(),
})
export type OsvRecord = z.infer<typeof osvRecordShape>

export function isWithdrawn({ withdrawn }: OsvRecord): boolean {
  return withdrawn !== undefined && withdrawn !== null
}

/** One advisory for each npm package of the record; undefined when its versions can not be read. */
export function advisoriesOfRecord(record: OsvRecord): Advisory[] | undefined {
  if (isWithdrawn(record)) return []
  const affected = (record.affected ?? []).filter(entry => entry.package?.ecosystem === 'npm')
  const parts = affected.map(entry => advisoryOf(record, entry))
  return parts.every(part => part !== undefined) ? parts : undefined
}

function advisoryOf(record: OsvRecord, entry: z.infer<typeof affectedShape>): Advisory | undefined {
  const ranges = (entry.ranges ?? []).filter(({ type }) => type === 'SEMVER' || type === 'ECOSYSTEM')
  const told = ranges.map(({ events }) => rangesOf(events))
  const versions = entry.versions ?? []
  if (told.includes(undefined) || versions.some(version => readVersion(version) === undefined))
    return undefined
  const listed = versions.length === 0 ? [] : [versions.join(' || ')]
  const vulnerable = [...told.flatMap(range => range ?? []), ...listed]
  const ids = [record.id, ...(record.aliases ?? [])]
  const id = ids.map(ghsaIn).find(ghsa => ghsa !== undefined) ?? record.id
  const { database_specific: own, published } = record
  return {
    id,
    aliases: ids.filter(other => other !== id && ghsaIn(other) !== id),
    package: entry.package?.name ?? '',
    title: record.summary ?? record.id,
    url: id.startsWith('GHSA-')
      ? `https://github.com/advisories/${id}`
      : `https://osv.dev/vulnerability/${record.id}`,
    severity: own?.severity ?? 'critical',
    // An entry that names no version means all of them.
    vulnerable: vulnerable.length > 0 ? vulnerable : ['>=0.0.0-0'],
    patched: sortVersions(ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => fixed ?? []))),
    cwe: own?.cwe_ids ?? [],
    ...(published === undefined ? {} : { published }),
  }
}
