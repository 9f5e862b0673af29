import type { Operation } from './operations.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'

/** 401 without the right token, 403 without the permission. */
export function checkToken(given: string | undefined, token: string): void {
  if (given === undefined || given === '') throw new Refusal(401, 'Requires authentication')
  if (given.replace(/^(Bearer|token)\s+/i, '') !== token) throw new Refusal(401, 'Bad credentials')
}

export function checkPermission(operation: Operation, permissions: State['repository']['permissions']): void {
  if (operation.needs.length === 0) return
  // No workflow can give its token a permission of the organisation.
  if (permissions === undefined && !operation.needs.includes('members:read')) return
  const granted = operation.needs.some(need => {
    const [name = '', level = ''] = need.split(':')
    // Every token of an app may read metadata.
    const has = name === 'metadata' ? 'read' : permissions?.[name]
    return has === 'write' || has === level
  })
  if (!granted) throw new Refusal(403, 'Resource not accessible by integration')
}

/** In it GitHub names what would have been enough. */
export function acceptedHeader(operation: Operation): Record<string, string> {
  const permissions = operation.needs.map(need => need.replace('-', '_').replace(':', '=')).join('; ')
  return permissions === '' ? {} : { 'x-accepted-github-permissions': permissions }
}
