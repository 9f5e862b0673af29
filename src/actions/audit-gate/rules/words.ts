import type { Finding } from '../../../domain/finding.ts'
import { clip, listed } from '../../../domain/ruling.ts'
import type { Copy, Vulnerability } from '../evidence.ts'
import type { Grant } from './grant.ts'

const titleLimit = 300

/** A source may say as much as it likes. */
export function shownTitle({ advisory: { title } }: Pick<Vulnerability, 'advisory'>): string {
  return title.length <= titleLimit ? title : `${title.slice(0, titleLimit)}…`
}

/** `lodash 4.17.20 (production)`. */
export function namedCopy({ name, version, scope }: Copy): string {
  return `${clip(name)} ${clip(version)} (${scope})`
}

/** `app > lib > lodash`, cut in the middle where it is long. */
export function shownPath(path: readonly string[]): string {
  const steps = path.map(clip)
  if (steps.length <= 6) return steps.join(' > ')
  return [...steps.slice(0, 3), '…', ...steps.slice(-2)].join(' > ')
}

export function shownVersions({ hits }: Pick<Vulnerability, 'hits'>): string {
  return listed([...new Set(hits.map(({ version }) => version))], 4)
}

/** The shortest way in, where it is not a direct dependency. */
export function shownWay({ paths }: Pick<Copy, 'paths'>): string {
  const [first = []] = paths
  return first.length < 2 ? '' : `, by way of ${shownPath(first)}`
}

export function describeVulnerability({ advisory, hits }: Vulnerability, worst: Copy): string {
  const what = `${clip(advisory.package)} ${shownVersions({ hits })} (${worst.scope})`
  return `${what}: ${shownTitle({ advisory })} (${clip(advisory.id)})${shownWay(worst)}`
}

/** What to do, with the version that mends it. */
export function describeRemedy({ fix, command, hint }: Vulnerability): string {
  if (fix === undefined)
    return 'No version mends it yet: replace the package, or waive it with an owner and an end.'
  if (command !== undefined) return `Mended in ${fix}: run \`${command}\`.`
  return hint === undefined ? `Mended in ${fix}.` : `Mended in ${fix}; ${hint}.`
}

export function placeOf({ place }: Copy): { where: NonNullable<Finding['where']> } {
  return { where: { file: place.file, ...(place.line === undefined ? {} : { line: place.line }) } }
}

export function waiverOf({ waiver: { id, reason, owner, expires } }: Grant): {
  waiver: NonNullable<Finding['waiver']>
} {
  return { waiver: { id, reason, owner, expires } }
}
