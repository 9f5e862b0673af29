import { z } from 'zod'

/** What is known of one hole, before a source puts it into its own words. */
const advisoryShape = z.strictObject({
  /** GHSA id, or another database's own. */
  id: z.string(),
  /** npm's number of its first range; further ranges count on. */
  number: z.int(),
  cve: z.string().exactOptional(),
  package: z.string(),
  title: z.string(),
  severity: z.enum(['critical', 'high', 'moderate', 'low', 'info']),
  ranges: z
    .array(
      z.strictObject({
        introduced: z.string().default('0'),
        fixed: z.string().exactOptional(),
        lastAffected: z.string().exactOptional(),
      }),
    )
    .default([]),
  /** Single versions, as OSV lists them beside its ranges. */
  versions: z.array(z.string()).exactOptional(),
  cwe: z.array(z.string()).default([]),
  cvss: z.strictObject({ score: z.number(), vectorString: z.string() }).exactOptional(),
  /** Days before the double's now. */
  age: z.number().min(0).default(300),
  withdrawnAge: z.number().min(0).exactOptional(),
  /** Who knows of it. */
  sources: z.array(z.enum(['registry', 'osv'])).default(['registry', 'osv']),
})
export type KnownAdvisory = z.infer<typeof advisoryShape>
export const advisoriesShape = z.array(advisoryShape)
export type AdvisorySeed = z.input<typeof advisoryShape>

/** Every range in semver's words; single versions are ranges of their own. */
export function rangesOf({ ranges, versions = [] }: KnownAdvisory): string[] {
  const words = ranges.map(({ introduced, fixed, lastAffected }) => {
    const from = introduced === '0' ? [] : [`>=${introduced}`]
    const to = fixed !== undefined ? [`<${fixed}`] : lastAffected !== undefined ? [`<=${lastAffected}`] : []
    return [...from, ...to].join(' ') || '>=0'
  })
  return [...words, ...versions.map(version => `=${version}`)]
}
