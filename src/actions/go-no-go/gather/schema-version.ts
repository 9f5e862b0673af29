import type { ZodError } from 'zod'

/** The version of results and digests that this Golive reads. */
const known = 1
const mistakesShown = 3

/** Only a result of ours tells its version. */
export function isOurs(value: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(value, 'schemaVersion')
}

export function versionFault(value: Readonly<Record<string, unknown>>): string | undefined {
  const version = value['schemaVersion']
  if (version === known) return undefined
  if (typeof version !== 'number') return 'has a schemaVersion that is no number'
  return `has schemaVersion ${version}, and this Golive reads ${known}: use one version of Golive in all jobs`
}

/** The first mistakes, in a line. */
export function failureOf(error: ZodError): string {
  const told = error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
  const more = told.length - mistakesShown
  return `${told.slice(0, mistakesShown).join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}
