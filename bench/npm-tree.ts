import { createHash } from 'node:crypto'
import { type NpmEntry, npmProject } from '../test/support/audit/npm-project.ts'
import type { AdvisorySeed } from '../test/support/registry/advisory-shape.ts'
import type { UniverseSeed } from '../test/support/registry/universe-shape.ts'

export interface NpmTree {
  readonly files: Readonly<Record<string, string>>
  readonly universe: UniverseSeed
  readonly advisories: readonly AdvisorySeed[]
}

/** A project with so many locked packages, five levels deep and more, of which every hundredth has a moderate advisory. */
export function makeNpmTree(packages: number): NpmTree {
  const direct = 60
  const versionOf = (index: number) => `${1 + (index % 5)}.${index % 20}.${index % 7}`
  const nameOf = (index: number) => (index % 9 === 0 ? `@scope/part-${index}` : `part-${index}`)
  const needsOf = (index: number) => {
    const children = [index * 3 + direct, index * 3 + direct + 1, index * 3 + direct + 2, index + 7]
    const known = children.filter(child => child > index && child < packages)
    return Object.fromEntries(known.map(child => [nameOf(child), `^${versionOf(child)}`]))
  }
  const all = Array.from({ length: packages }, (_, index) => index)
  const locked = all.map((index): [string, NpmEntry & { integrity: string }] => {
    const integrity = `sha512-${createHash('sha512').update(nameOf(index)).digest('base64')}`
    return [nameOf(index), { version: versionOf(index), integrity, dependencies: needsOf(index) }]
  })
  const roots = all.slice(0, direct).map(index => [nameOf(index), `^${versionOf(index)}`])
  const vulnerable = all.filter(index => index % 100 === 50)
  return {
    files: npmProject({ dependencies: Object.fromEntries(roots), locked: Object.fromEntries(locked) }),
    universe: Object.fromEntries(
      all.map(index => [
        nameOf(index),
        { releases: { [versionOf(index)]: { dependencies: needsOf(index) } } },
      ]),
    ),
    advisories: vulnerable.map(index => ({
      id: `GHSA-aaaa-bbbb-${String(index).padStart(4, '0')}`,
      number: 1_000_000 + index,
      package: nameOf(index),
      title: `Hole ${index}`,
      severity: 'moderate',
      ranges: [{ fixed: '99.0.0' }],
    })),
  }
}
