import { satisfies } from 'semver'
import { z } from 'zod'
import { type KnownAdvisory, rangesOf } from './advisory-shape.ts'
import type { Answer } from './answer.ts'

const questionShape = z.record(z.string(), z.array(z.string()))
export const leniently = { includePrerelease: true, loose: true } as const

/** As the registry: only advisories that hold one of the versions asked for, one entry for each of their ranges. */
export function bulkAnswer(advisories: readonly KnownAdvisory[], body: unknown): Answer {
  const question = questionShape.safeParse(body)
  if (!question.success) return { status: 400, body: { error: 'Invalid package tree, run npm install' } }
  const answer = Object.entries(question.data).map(([name, versions]) => {
    const known = advisories.filter(
      advisory =>
        advisory.package === name &&
        advisory.sources.includes('registry') &&
        advisory.withdrawnAge === undefined,
    )
    return [name, known.flatMap(advisory => entries(advisory, versions))] as const
  })
  return { status: 200, body: Object.fromEntries(answer.filter(([, found]) => found.length > 0)) }
}

export function entries(advisory: KnownAdvisory, versions: readonly string[]): Record<string, unknown>[] {
  const { id, number, title, severity, cwe, cvss = { score: 0, vectorString: null } } = advisory
  const url = `https://github.com/advisories/${id}`
  return rangesOf(advisory).flatMap((range, index) =>
    versions.some(version => satisfies(version, range, leniently))
      ? [{ id: number + index, url, title, severity, vulnerable_versions: range, cwe, cvss }]
      : [],
  )
}
