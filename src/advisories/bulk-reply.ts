import { z } from 'zod'
import type { Advisory } from './advisory.ts'
import { ghsaIn } from './ghsa.ts'
import { readRange, sortVersions, upperBounds } from './range.ts'
import { severityWord } from './severity-word.ts'

const entryShape = z.object({
  id: z.union([z.int(), z.string().min(1)]),
  url: z.string().nullish(),
  title: z.string(),
  severity: severityWord,
  vulnerable_versions: z
    .string()
    .min(1)
    .refine(text => readRange(text) !== undefined),
  cwe: z.array(z.string()).nullish(),
  cvss: z.object({ score: z.number().nullish(), vectorString: z.string().nullish() }).nullish(),
})

/** What the bulk endpoint of npm's registry answers, which may also lie in a file. */
export const bulkReplyShape = z.record(z.string().min(1), z.array(entryShape))
export type BulkReply = z.infer<typeof bulkReplyShape>

/** One advisory for each entry; those of one hole are still to be united. */
export function advisoriesOf(reply: BulkReply): Advisory[] {
  return Object.entries(reply).flatMap(([name, entries]) => entries.map(entry => advisoryOf(name, entry)))
}

function advisoryOf(name: string, entry: z.infer<typeof entryShape>): Advisory {
  const ghsa = ghsaIn(entry.url ?? '')
  const number = `npm-${entry.id}`
  const range = readRange(entry.vulnerable_versions)
  const score = entry.cvss?.score ?? 0
  const vector = entry.cvss?.vectorString
  return {
    id: ghsa ?? number,
    aliases: ghsa === undefined ? [] : [number],
    package: name,
    title: entry.title,
    url: entry.url ?? undefined,
    severity: entry.severity,
    vulnerable: [entry.vulnerable_versions],
    patched: range === undefined ? [] : sortVersions(upperBounds(range)),
    cwe: entry.cwe ?? [],
    // The registry writes 0 where nobody rated it.
    ...(score === 0 ? {} : { cvss: { score, ...(typeof vector === 'string' ? { vector } : {}) } }),
  }
}
