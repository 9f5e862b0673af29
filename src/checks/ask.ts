import type { CookieJar } from 'tough-cookie'
import type { HttpFailure, HttpRequest, HttpResponse } from '../ports/http.ts'
import { cookieHeader, keepCookies, left, type Session } from './session.ts'

const hops = 5
const waits = 3
const firstWaitMs = 1000

/** One answer: redirects on the origin followed with the jar where asked for, and a 429 waited out. */
export async function ask(
  session: Session,
  request: HttpRequest,
  options: {
    readonly follow: boolean
    /** The check expects 429 itself. */
    readonly takes429: boolean
    readonly jar: CookieJar | undefined
  },
): Promise<HttpResponse | HttpFailure> {
  for (let round = 1; ; round += 1) {
    const answer = await followed(session, request, options)
    // Whatever the method is: a 429 was not worked on.
    const limited = answer.ok && answer.status === 429 && !options.takes429
    if (!limited || round > waits) return answer
    const wait =
      askedWait(answer.headers['retry-after']?.[0], session.clock.now()) ?? firstWaitMs * 2 ** (round - 1)
    if (session.signal.aborted || wait >= left(session)) return answer
    await session.clock.sleep(wait, session.signal).catch(() => undefined)
  }
}

async function followed(
  session: Session,
  first: HttpRequest,
  { follow, jar }: { readonly follow: boolean; readonly jar: CookieJar | undefined },
): Promise<HttpResponse | HttpFailure> {
  let request = first
  let spentMs = 0
  for (let hop = 0; ; hop += 1) {
    const answer = await session.http.request(request)
    if (!answer.ok) return answer
    keepCookies(jar, answer)
    spentMs += answer.timing.totalMs
    const next = follow ? nextOf(answer) : undefined
    if (next === undefined) return { ...answer, timing: { ...answer.timing, totalMs: spentMs } }
    const { tries } = answer
    const refuse = (message: string): HttpFailure => ({
      ok: false,
      reason: 'redirect-refused',
      message,
      tries,
    })
    if (next.origin !== new URL(answer.url).origin)
      return refuse(`the answer leads to another origin, ${next.origin}`)
    if (hop === hops) return refuse(`more than ${hops} redirects`)
    const { cookie: _, ...headers } = request.headers ?? {}
    const led = { ...request, url: next.href, headers: { ...headers, ...cookieHeader(jar, next.href) } }
    request = keepsMethod(answer.status, request.method) ? led : asGet(led)
  }
}

function nextOf({ status, headers, url }: HttpResponse): URL | undefined {
  const location = headers['location']?.[0]
  const leads = [301, 302, 303, 307, 308].includes(status) && location !== undefined
  return leads && URL.canParse(location, url) ? new URL(location, url) : undefined
}

/** As browsers do: 303, and 301 or 302 after POST, become GET without a body. */
function keepsMethod(status: number, method: string): boolean {
  return status === 307 || status === 308 || method === 'GET' || method === 'HEAD'
}

function asGet({ body: _, ...request }: HttpRequest): HttpRequest {
  const { 'content-type': __, ...headers } = request.headers ?? {}
  return { ...request, headers, method: 'GET' }
}

/** Retry-After is seconds or a date. */
function askedWait(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : Math.max(0, date.getTime() - now.getTime())
}
