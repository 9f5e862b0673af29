import type { Fault } from './faults.ts'

export interface Entry {
  readonly at: string
  readonly method: string
  /** With its query; headers are never kept, because one of them is the token. */
  readonly path: string
  readonly operationId: string | undefined
  /** 0 when there was no answer to send. */
  readonly status: number
  readonly fault: Fault['kind'] | undefined
}

export interface Violation {
  /** Who broke the contract: the caller with its request, or the double with its answer. */
  readonly side: 'request' | 'answer'
  readonly method: string
  readonly path: string
  readonly operationId: string | undefined
  readonly errors: readonly string[]
}

export class Journal {
  readonly log: Entry[] = []
  readonly violations: Violation[] = []

  note(entry: Omit<Entry, 'at'>): void {
    this.log.push({ at: new Date().toISOString(), ...entry })
  }

  violation(
    request: { readonly method: string; readonly url: URL },
    operationId: string | undefined,
    errors: readonly string[],
    side: Violation['side'] = 'request',
  ): void {
    const { method, url } = request
    this.violations.push({ side, method, path: url.pathname + url.search, operationId, errors })
  }
}
