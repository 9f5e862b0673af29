import type { LockfileProblem, ParsedLockfile } from './lockfile.ts'

/** Thrown by what reads a lockfile, and turned into a refusal in one place. */
export class LockfileFault extends Error {
  readonly reason: LockfileProblem
  readonly line: number | undefined

  constructor(reason: LockfileProblem, message: string, line?: number) {
    super(message)
    this.reason = reason
    this.line = line
  }
}

/** Names in a lockfile may be of any length, and a message quotes them. */
const messageLimit = 400

export function refusalOf(fault: LockfileFault): Extract<ParsedLockfile, { ok: false }> {
  return {
    ok: false,
    reason: fault.reason,
    message: fault.message.slice(0, messageLimit),
    ...(fault.line === undefined ? {} : { line: fault.line }),
  }
}

export function broken(message: string, line?: number): LockfileFault {
  return new LockfileFault('lockfile-broken', message, line)
}
