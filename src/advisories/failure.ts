/** Why one question was not answered, before it is known which source it was for. */
export interface Failure {
  readonly ok: false
  readonly code: string
  readonly message: string
  readonly tries: number
}

export function failure(code: string, message: string, tries = 1): Failure {
  return { ok: false, code, message, tries }
}
