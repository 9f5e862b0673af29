import { ApiError, EnvironmentError } from '../../../errors.ts'
import type { Told } from '../evidence.ts'

/** What a part of the evidence needs of the token, as the job's `permissions` would have it. */
export const permissions = {
  environment: 'actions: read',
  approvals: 'actions: read',
  people: 'actions: read',
  head: 'contents: read',
  branches: 'contents: read',
  pullHead: 'pull-requests: read',
  changes: 'contents: read',
  deployments: 'deployments: read',
  /** Of the organisation: only the token of a GitHub App or of a person can have it. */
  memberships: 'members: read',
  check: 'checks: write',
  comment: 'pull-requests: write',
} as const
export type Part = keyof typeof permissions

/** What GitHub told, or why it did not; a fault of ours stays one. */
export async function tell<T>(
  part: Part,
  work: () => Promise<T | undefined>,
  absent = 'it',
): Promise<Told<T>> {
  try {
    const value = await work()
    return value === undefined ? { kind: 'absent', what: absent } : { kind: 'known', value }
  } catch (error) {
    if (error instanceof ApiError) return untold(part, error)
    if (error instanceof EnvironmentError) return { kind: 'unknown', why: error.message }
    throw error
  }
}

function untold(part: Part, { status, message }: ApiError): Told<never> {
  const permission = permissions[part]
  if (/rate limit/i.test(message)) return { kind: 'unknown', why: message }
  if (status === 403) {
    const why = `GitHub refuses it (403): the token lacks ${permission}`
    // An address that is not allowed, or a single sign-on, is refused alike.
    const other = /not accessible by|must have/i.test(message)
      ? ''
      : `, unless its words tell more: ${message}`
    return { kind: 'unknown', why: `${why}${other}`, permission }
  }
  if (status === 404) {
    const why = `GitHub answers 404: it is not there, or the token lacks ${permission}`
    return { kind: 'unknown', why, permission }
  }
  if (status === 401)
    return { kind: 'unknown', why: 'GitHub refuses the token (401): `github-token` is wrong or has expired' }
  return { kind: 'unknown', why: message }
}
