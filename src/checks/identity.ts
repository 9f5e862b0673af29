import type { HttpFailureReason, HttpRequest, HttpResponse } from '../ports/http.ts'
import { left, type Session } from './session.ts'

export interface Target {
  /** What the report calls it. */
  readonly host: string
  readonly url: string
  readonly connectTo?: string
}

export interface Wanted {
  readonly commit: string | undefined
  readonly identity: IdentityRule | undefined
  readonly healthPath: string | undefined
  /** Asked where nothing else is: any answer but that of a router without a service behind it will do. */
  readonly reachPath: string
  readonly random: () => number
}

export interface IdentityRule {
  readonly path: string
  readonly json: string | undefined
  readonly header: string | undefined
  readonly consecutive: number
}

export interface HostState {
  readonly host: string
  readonly state:
    | 'proven'
    | 'healthy'
    | 'wrong-commit'
    | 'unreachable'
    | 'unhealthy'
    | 'rate-limited'
    | 'no-commit'
  /** Why it could not be reached. */
  readonly failure: HttpFailureReason | undefined
  /** The last reason, for a person. */
  readonly message: string
  /** What the service says it is. */
  readonly commit: string | undefined
  readonly tries: number
  readonly ms: number
  /** The reason of each failed try, the last ten. */
  readonly attempts: readonly string[]
}

type Probe = Pick<HostState, 'state' | 'message' | 'commit' | 'failure'>

const firstDelay = 250
const longestDelay = 5000
const probeMs = 5000

/** Asks a host again and again until it is healthy and, where a commit is given, until that commit answers so often in a row. */
export async function awaitHost(session: Session, target: Target, wanted: Wanted): Promise<HostState> {
  const started = session.clock.monotonic()
  const needed =
    wanted.commit !== undefined && wanted.identity !== undefined ? wanted.identity.consecutive : 1
  const attempts: string[] = []
  let [tries, inARow, delay, told] = [0, 0, firstDelay, '']
  for (;;) {
    tries += 1
    const probe = await probeOnce(session, target, wanted)
    const good = probe.state === 'proven' || probe.state === 'healthy'
    inARow = good ? inARow + 1 : 0
    const state = {
      host: target.host,
      ...probe,
      tries,
      ms: session.clock.monotonic() - started,
      attempts: attempts.slice(-10),
    }
    if (good && inARow >= needed) return state
    if (!good) attempts.push(probe.message)
    if (!good && probe.message !== told) session.log.info(`${target.host}: ${probe.message}`)
    told = good ? '' : probe.message
    const wait = good ? 50 : delay * (0.5 + wanted.random() / 2)
    delay = good ? firstDelay : Math.min(delay * 2, longestDelay)
    if (session.signal.aborted || left(session) <= wait || isFinal(probe)) {
      const message = good
        ? `${inARow} of ${needed} answers in a row before the time was over`
        : probe.message
      return { ...state, state: good ? 'unhealthy' : probe.state, message, attempts: attempts.slice(-10) }
    }
    await session.clock.sleep(wait, session.signal).catch(() => undefined)
  }
}

/** Waiting does not change what we refuse to ask. */
function isFinal({ failure }: Probe): boolean {
  return failure === 'address-refused' || failure === 'invalid-url' || failure === 'invalid-request'
}

async function probeOnce(session: Session, target: Target, wanted: Wanted): Promise<Probe> {
  const { identity, commit, healthPath, reachPath } = wanted
  const proves = identity !== undefined && commit !== undefined
  if (healthPath !== undefined) {
    const health = await ask(session, target, healthPath, status => status < 300)
    if ('state' in health) return health
  }
  if (proves) return proveCommit(session, target, identity, commit)
  if (healthPath === undefined) {
    const reached = await ask(session, target, reachPath, status => status < 502 || status > 504)
    if ('state' in reached) return reached
  }
  return probed('healthy', healthPath === undefined ? 'answers' : 'is healthy')
}

async function proveCommit(
  session: Session,
  target: Target,
  identity: IdentityRule,
  commit: string,
): Promise<Probe> {
  const answer = await ask(session, target, identity.path, status => status < 300)
  if ('state' in answer) return answer
  const told =
    identity.header === undefined
      ? readCommit(session, answer.body, identity.json ?? '$.commit')
      : answer.headers[identity.header.toLowerCase()]?.[0]
  if (told === undefined || told === '') return probed('no-commit', `${identity.path} tells no commit`)
  if (!/^[0-9a-f]{7,64}$/i.test(told.trim())) {
    return probed(
      'no-commit',
      `${identity.path} tells "${told.slice(0, 40)}", which is no commit of 7 digits or more`,
    )
  }
  if (sameCommit(told, commit)) return { ...probed('proven', `runs ${told.slice(0, 12)}`), commit: told }
  return {
    ...probed('wrong-commit', `runs ${told.slice(0, 12)}, expected ${commit.slice(0, 12)}`),
    commit: told,
  }
}

function probed(state: Probe['state'], message: string, failure?: HttpFailureReason): Probe {
  return { state, message, failure, commit: undefined }
}

/** A service may tell a short hash; fewer than seven digits prove nothing. */
export function sameCommit(told: string, wanted: string): boolean {
  const [a, b] = [told.trim().toLowerCase(), wanted.trim().toLowerCase()]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short)
}

async function ask(
  session: Session,
  target: Target,
  path: string,
  isWell: (status: number) => boolean,
): Promise<HttpResponse | Probe> {
  const request: HttpRequest = {
    method: 'GET',
    url: target.url + path,
    headers: { 'user-agent': 'golive-smoke-test', 'cache-control': 'no-cache' },
    timeoutMs: Math.max(1, Math.min(probeMs, left(session))),
    maxBytes: session.bodyLimit,
    signal: session.signal,
    allowLinkLocal: session.allowLinkLocal,
    ...(target.connectTo === undefined ? {} : { connectTo: target.connectTo }),
  }
  const answer = await session.http.request(request)
  if (!answer.ok) return probed('unreachable', session.log.redact(answer.message), answer.reason)
  if (answer.status === 429) return probed('rate-limited', `${path} answered 429`)
  return isWell(answer.status) ? answer : probed('unhealthy', `${path} answered ${answer.status}`)
}

function readCommit(session: Session, body: Buffer, path: string): string | undefined {
  try {
    const value = session.query(JSON.parse(body.toString('utf8')), path)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
