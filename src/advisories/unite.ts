import { severities } from '../domain/finding.ts'
import type { Advisory } from './advisory.ts'
import { sortVersions } from './range.ts'

/** One entry for each hole in each package: sources tell some in parts, and some under two ids. */
export function unite(advisories: Iterable<Advisory>): Advisory[] {
  const united = new Map<string, Advisory>()
  for (const advisory of advisories) {
    const key = `${advisory.package} ${advisory.id}`
    const known = united.get(key)
    united.set(key, known === undefined ? advisory : both(known, advisory))
  }
  return [...united.values()]
}

function both(a: Advisory, b: Advisory): Advisory {
  const cvss = [a.cvss, b.cvss].filter(rating => rating !== undefined).sort((x, y) => y.score - x.score)[0]
  const published = [a.published, b.published]
    .filter(date => date !== undefined)
    .sort((x, y) => x.getTime() - y.getTime())[0]
  const { cvss: _, published: __, ...rest } = a
  return {
    ...rest,
    aliases: [...new Set([...a.aliases, ...b.aliases])],
    url: a.url ?? b.url,
    severity: severities.indexOf(a.severity) <= severities.indexOf(b.severity) ? a.severity : b.severity,
    vulnerable: [...new Set([...a.vulnerable, ...b.vulnerable])],
    patched: sortVersions([...a.patched, ...b.patched]),
    cwe: [...new Set([...a.cwe, ...b.cwe])],
    ...(cvss === undefined ? {} : { cvss }),
    ...(published === undefined ? {} : { published }),
  }
}
