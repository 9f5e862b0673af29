import type { KnownAdvisory } from './advisory-shape.ts'

const day = 86_400_000

/** The advisory as a record of OSV's schema, with what GitHub puts beside it. */
export function recordOf(advisory: KnownAdvisory, now: Date): Record<string, unknown> {
  const { id, cve, title, severity, cvss, cwe, ranges, versions, age, withdrawnAge } = advisory
  const at = (days: number) => new Date(now.getTime() - days * day).toISOString()
  const reviewed = id.startsWith('GHSA-')
  return {
    schema_version: '1.7.3',
    id,
    modified: at(Math.min(age, withdrawnAge ?? age)),
    published: at(age),
    ...(withdrawnAge === undefined ? {} : { withdrawn: at(withdrawnAge) }),
    ...(cve === undefined ? {} : { aliases: [cve] }),
    summary: title,
    details: `${title}.`,
    ...(cvss === undefined || cvss.vectorString === ''
      ? {}
      : { severity: [{ type: 'CVSS_V3', score: cvss.vectorString }] }),
    affected: affectedBy(advisory.package, ranges, versions),
    references: [{ type: 'ADVISORY', url: `https://github.com/advisories/${id}` }],
    database_specific: reviewed
      ? {
          cwe_ids: cwe,
          github_reviewed: true,
          ...(severity === 'info' ? {} : { severity: severity.toUpperCase() }),
        }
      : { 'malicious-packages-origins': [] },
  }
}

/** GitHub gives each line of releases an entry of its own. */
function affectedBy(
  name: string,
  ranges: KnownAdvisory['ranges'],
  versions: readonly string[] | undefined,
): Record<string, unknown>[] {
  const what = { ecosystem: 'npm', name, purl: `pkg:npm/${name.replace('@', '%40')}` }
  const lines = ranges.map(({ introduced, fixed, lastAffected }) => ({
    package: what,
    ranges: [
      {
        type: 'SEMVER',
        events: [
          { introduced },
          ...(fixed === undefined ? [] : [{ fixed }]),
          ...(lastAffected === undefined ? [] : [{ last_affected: lastAffected }]),
        ],
      },
    ],
  }))
  return versions === undefined ? lines : [...lines, { package: what, versions }]
}
