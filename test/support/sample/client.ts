import { registrationCode } from './service.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Parsed where the service says that it is JSON. */
  readonly body: unknown
}

export interface Call {
  readonly method?: string
  readonly token?: string
  readonly json?: unknown
  readonly form?: FormData
  readonly headers?: Readonly<Record<string, string>>
}

const deadlineMs = 10_000

/** Asks the service once. */
export async function call(url: string, path: string, options: Call = {}): Promise<Answer> {
  const { json, form, token } = options
  const body = json === undefined ? form : JSON.stringify(json)
  const response = await fetch(new URL(path, url), {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(deadlineMs),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== ''
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

/** Registers an account with this role and gives its token. */
export async function signIn(url: string, role: string, name = `${role}-user`): Promise<string> {
  const account = { name, password: 'correct horse' }
  await call(url, '/api/register', { json: { ...account, role, code: registrationCode } })
  const { body } = await call(url, '/api/login', { json: account })
  return String(field(body, 'token'))
}

/** One field of an answer. */
export function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}
