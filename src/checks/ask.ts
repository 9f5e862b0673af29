import type { CookieJar } from 'tough-cookie'
import type { HttpFailure, HttpRequest, HttpResponse } from '../ports/http.ts'
import { keepCookies, withCookies } from './cookies.ts'
import { askedWait } from './retry-after.ts'
import { left, type Session } from './session.ts'

const hops = 5
const firstWaitMs = 1000

export interface Asking {
  readonly follow: boolean
  /** The check expects 429 itself. */
  readonly takes429: boolean
  readonly jar: CookieJar | undefined
}

/** One answer: redirects on the origin followed where asked for, and a 429 waited out for as long as tries are left. */
export async function ask(
  session: Session,
  request: HttpRequest,
  asking: Asking,
): Promise<HttpResponse | HttpFailure> {
  const allowed = 1 + (request.retries ?? 0)
  let tries = 0
  for (let round = 0; ; round += 1) {
    const answer = await followed(session, { ...request, retries: allowed - tries - 1 }, asking)
    tries += answer.tries
    const limited = answer.ok && answer.status === 429 && !asking.takes429
    if (!limited || tries >= allowed) return { ...answer, tries }
    const wait =
      askedWait(answer.headers['retry-after']?.[0], session.clock.now()) ?? firstWaitMs * 2 ** round
    if (session.signal.aborted || wait >= left(session)) return { ...answer, tries }
    await session.clock.sleep(wait, session.signal).catch(() => undefined)
  }
}

/** The hops share the time of one answer, and none outlasts the deadline of the whole. */
async function followed(
  session: Session,
  first: HttpRequest,
  { follow, jar }: Asking,
): Promise<HttpResponse | HttpFailure> {
  const { clock, http } = session
  const end = clock.monotonic() + Math.min(first.timeoutMs, left(session))
  let request = first
  let [spentMs, tries] = [0, 1]
  for (let hop = 0; ; hop += 1) {
    const timeoutMs = Math.max(1, end - clock.monotonic())
    const answer = await http.request({ ...withCookies(request, jar), timeoutMs })
    tries += answer.tries - 1
    if (!answer.ok) return { ...answer, tries }
    keepCookies(session, jar, answer)
    spentMs += answer.timing.totalMs
    const next = follow ? nextOf(answer) : undefined
    if (next === undefined) return { ...answer, tries, timing: { ...answer.timing, totalMs: spentMs } }
    if (next.origin !== new URL(answer.url).origin)
      return refuse(`the answer leads to another origin, ${next.origin}`, tries)
    if (hop === hops) return refuse(`more than ${hops} redirects`, tries)
    const led = { ...request, url: withUserinfoOf(request.url, next) }
    request = keepsMethod(answer.status, request.method) ? led : asGet(led)
  }
}

function refuse(message: string, tries: number): HttpFailure {
  return { ok: false, reason: 'redirect-refused', message, tries }
}

function nextOf({ status, headers, url }: HttpResponse): URL | undefined {
  const location = headers['location']?.[0]
  const leads = [301, 302, 303, 307, 308].includes(status) && location !== undefined
  return leads && URL.canParse(location, url) ? new URL(location, url) : undefined
}

/** On the origin the credentials stay ours, whatever the answer names. */
function withUserinfoOf(from: string, to: URL): string {
  const { username, password } = new URL(from)
  const url = new URL(to)
  url.username = username
  url.password = password
  return url.href
}

/** As browsers do: 303, and 301 or 302 after POST, become GET without a body. */
function keepsMethod(status: number, method: string): boolean {
  return status === 307 || status === 308 || method === 'GET' || method === 'HEAD'
}

function asGet({ body: _, ...request }: HttpRequest): HttpRequest {
  const { 'content-type': __, ...headers } = request.headers ?? {}
  return { ...request, headers, method: 'GET' }
}
