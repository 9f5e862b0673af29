/** An answer that is no. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly unknown[]

  constructor(status: number, message: string, errors: readonly unknown[] = []) {
    super(message)
    this.status = status
    this.errors = errors
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found')
}

/** In the words of GitHub's 422. */
export function invalid(resource: string, field: string, message: string): Refusal {
  return new Refusal(422, 'Validation Failed', [{ resource, field, code: 'custom', message }])
}

export function tooLong(
  resource: string,
  field: string,
  text: string | null | undefined,
  limit: number,
): void {
  if ((text?.length ?? 0) > limit) {
    throw invalid(resource, field, `${field} is too long (maximum is ${limit} characters)`)
  }
}
