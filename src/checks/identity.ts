import type { HttpFailureReason, HttpRequest, HttpResponse } from '../ports/http.ts'
import type { Probe, Target } from './host-state.ts'
import { askedWait } from './retry-after.ts'
import { left, type Session } from './session.ts'

export interface Wanted {
  readonly commit: string | undefined
  readonly identity: IdentityRule | undefined
  readonly healthPath: string | undefined
  /** Asked where nothing else is; every answer will do but that of a router without a service behind it. */
  readonly reachPath: string
  readonly random: () => number
}

export interface IdentityRule {
  readonly path: string
  readonly json: string | undefined
  readonly header: string | undefined
  readonly consecutive: number
}

export const probeMs = 5000

/** Is it well, and is it the commit? */
export async function probe(session: Session, target: Target, wanted: Wanted): Promise<Probe> {
  const { identity, commit, healthPath, reachPath } = wanted
  const proves = identity !== undefined && commit !== undefined
  if (healthPath !== undefined) {
    const health = await ask(session, target, healthPath)
    if ('state' in health) return health
    if (health.status >= 300) return probed('unhealthy', `${healthPath} answered ${health.status}`)
  }
  if (proves) return proveCommit(session, target, identity, commit)
  if (healthPath !== undefined) return probed('healthy', 'is healthy')
  const reached = await ask(session, target, reachPath)
  if ('state' in reached) return reached
  return reached.status >= 502 && reached.status <= 504
    ? probed('unreachable', `${reachPath} answered ${reached.status}, as a router without a service does`)
    : probed('healthy', 'answers')
}

async function proveCommit(
  session: Session,
  target: Target,
  identity: IdentityRule,
  commit: string,
): Promise<Probe> {
  const { path } = identity
  const answer = await ask(session, target, path)
  if ('state' in answer) return answer
  // An older build may not have the path yet, and one that is starting answers 5xx.
  if (answer.status >= 300)
    return probed(answer.status < 500 ? 'no-commit' : 'unhealthy', `${path} answered ${answer.status}`)
  const told = toldBy(session, answer, identity)
  if (!told.ok) return probed('no-commit', `${path} ${told.why}`)
  const text = told.commit.trim()
  if (!/^[0-9a-f]{7,64}$/i.test(text)) {
    const message = `${path} tells "${session.log.redact(text).slice(0, 40)}", which is no commit of 7 digits or more`
    return probed('no-commit', message)
  }
  const same = sameCommit(text, commit)
  const message = `runs ${text.slice(0, 12)}${same ? '' : `, expected ${commit.slice(0, 12)}`}`
  return { ...probed(same ? 'proven' : 'wrong-commit', message), commit: text }
}

/** A service may tell a short hash; fewer than seven digits prove nothing. */
export function sameCommit(told: string, wanted: string): boolean {
  const [a, b] = [told.trim().toLowerCase(), wanted.trim().toLowerCase()]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short)
}

async function ask(session: Session, target: Target, path: string): Promise<HttpResponse | Probe> {
  const request: HttpRequest = {
    method: 'GET',
    url: target.url + path,
    // A kept connection would lead every probe to the same process behind a balancer.
    headers: { 'user-agent': 'golive-smoke-test', 'cache-control': 'no-cache', connection: 'close' },
    timeoutMs: Math.max(1, Math.min(probeMs, left(session))),
    maxBytes: session.bodyLimit,
    signal: session.signal,
    allowLinkLocal: session.allowLinkLocal,
    ...(target.connectTo === undefined ? {} : { connectTo: target.connectTo }),
  }
  const answer = await session.http.request(request)
  if (!answer.ok) return probed('unreachable', session.log.redact(answer.message), answer.reason)
  if (answer.status !== 429) return answer
  const retryAfterMs = askedWait(answer.headers['retry-after']?.[0], session.clock.now())
  const limited = probed('rate-limited', `${path} answered 429`)
  return retryAfterMs === undefined ? limited : { ...limited, retryAfterMs }
}

function probed(state: Probe['state'], message: string, failure?: HttpFailureReason): Probe {
  return { state, message, failure, commit: undefined }
}

type Told = { readonly ok: true; readonly commit: string } | { readonly ok: false; readonly why: string }

function toldBy(session: Session, answer: HttpResponse, { json, header }: IdentityRule): Told {
  if (header !== undefined) {
    const commit = answer.headers[header.toLowerCase()]?.[0] ?? ''
    return commit === '' ? { ok: false, why: `has no header ${header}` } : { ok: true, commit }
  }
  const path = json ?? '$.commit'
  let document: unknown
  try {
    document = JSON.parse(answer.body.toString('utf8'))
  } catch {
    return { ok: false, why: 'did not answer with JSON' }
  }
  try {
    const commit = session.query(document, path)
    if (typeof commit === 'string' && commit !== '') return { ok: true, commit }
  } catch {
    // What can not be looked up tells nothing.
  }
  return { ok: false, why: `tells no commit at ${path}` }
}
