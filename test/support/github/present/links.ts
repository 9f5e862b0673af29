import { createHash } from 'node:crypto'
import type { State } from '../state.ts'

/** Where the API has something of the repository. */
export function api(state: State, path = ''): string {
  const { owner, name } = state.repository
  return `${state.url}/repos/${owner}/${name}${path === '' ? '' : `/${path}`}`
}

/** Where a person would look at it. */
export function html(state: State, path = ''): string {
  const { owner, name, serverUrl } = state.repository
  return `${serverUrl}/${owner}/${name}${path === '' ? '' : `/${path}`}`
}

/** The same number for the same name, every time. */
export function idOf(name: string): number {
  return createHash('sha1').update(name).digest().readUInt32BE() >>> 1
}

export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url')
}
