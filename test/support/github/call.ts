import { notFound, type Refusal } from './refusal.ts'
import type { State } from './state.ts'

export interface Answer {
  readonly status: number
  /** Anything that JSON can say; bytes are sent as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Handler = (call: Call) => Answer
export type Handlers = Readonly<Record<string, Handler>>

/** One request that passed every check. */
export class Call {
  readonly state: State
  readonly body: unknown
  readonly url: URL
  readonly accept: string
  readonly #params: Readonly<Record<string, string>>

  constructor(
    state: State,
    request: { readonly url: URL; readonly accept: string; readonly body: unknown },
    params: Readonly<Record<string, string>>,
  ) {
    this.state = state
    this.body = request.body
    this.url = request.url
    this.accept = request.accept
    this.#params = params
  }

  text(name: string): string {
    const value = this.#params[name]
    if (value === undefined) throw new Error(`the path has no ${name}`)
    return value
  }

  number(name: string): number {
    return Number(this.text(name))
  }

  query(name: string): string | undefined {
    return this.url.searchParams.get(name) ?? undefined
  }

  /** True when the query does not ask for something else. */
  wants(name: string, value: string | null): boolean {
    const asked = this.query(name)
    return asked === undefined || asked === value
  }
}

export function found<T>(item: T | undefined): T {
  if (item === undefined) throw notFound()
  return item
}

export function ok(body: unknown, status = 200): Answer {
  return { status, body }
}

export function created(body: unknown): Answer {
  return { status: 201, body }
}

export const empty: Answer = { status: 204 }

export function refusal(error: Refusal): Answer {
  const { message, status, errors } = error
  const documentation_url = 'https://docs.github.com/rest'
  const more = errors.length === 0 ? {} : { errors }
  return { status, body: { message, documentation_url, status: String(status), ...more } }
}
