import type { z } from 'zod'
import type { Clock } from '../ports/clock.ts'
import type { Http, HttpResponse } from '../ports/http.ts'
import { type Failure, failure } from './failure.ts'

/** With whom questions are asked, and for how long. */
export interface Line {
  readonly http: Http
  readonly clock: Clock
  readonly signal: AbortSignal | undefined
  /** On the monotonic clock: when no more is waited for. */
  readonly until: number
}

export interface Question {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly maxBytes: number
}

export type JsonAnswer<T> = { readonly ok: true; readonly value: T; readonly tries: number } | Failure

const retries = 3

/** Asks until there is an answer or no more time, and takes nothing but JSON of the documented shape. */
export async function askJson<T>(
  line: Line,
  question: Question,
  shape: z.ZodType<T>,
): Promise<JsonAnswer<T>> {
  const timeoutMs = line.until - line.clock.monotonic()
  if (timeoutMs <= 0) return failure('timeout', 'there was no time left to ask', 0)
  // A redirect could lead out of the path that the credentials are for.
  const secret = question.headers?.['authorization'] !== undefined
  const answer = await line.http.request({
    ...question,
    timeoutMs,
    retries,
    redirect: secret ? 'manual' : 'same-origin',
    ...(line.signal === undefined ? {} : { signal: line.signal }),
  })
  if (!answer.ok) return failure(answer.reason, answer.message, answer.tries)
  const { status, tries } = answer
  if (status >= 300 && status < 400)
    return failure(`http-${status}`, 'it leads elsewhere, which is not followed', tries)
  if (status !== 200) return failure(`http-${status}`, `it answered with HTTP ${status}`, tries)
  const json = readJson(answer)
  if (json === undefined) return failure('not-json', 'what it answered is not JSON', tries)
  const parsed = shape.safeParse(json.value)
  if (parsed.success) return { ok: true, value: parsed.data, tries }
  const [issue] = parsed.error.issues
  const place =
    issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.').slice(0, 120)}`
  return failure('wrong-shape', `what it answered is not of the documented shape${place}`, tries)
}

/** A proxy's page may hold what parses: the answer must call itself JSON, too. */
function readJson({ headers, body }: HttpResponse): { readonly value: unknown } | undefined {
  const type = headers['content-type']?.[0] ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) return undefined
  try {
    return { value: JSON.parse(body.toString('utf8')) }
  } catch {
    return undefined
  }
}
