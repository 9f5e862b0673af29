import type { HttpStream } from '../ports/http.ts'
import type { Check } from './check-schema.ts'
import { keepCookies, withCookies } from './cookies.ts'
import { receive } from './event-stream.ts'
import { missesOf } from './expect.ts'
import { type CheckOutcome, failedOutcome, type Miss, notRun } from './outcome.ts'
import { lateOr, lookingIn, type Options, unknownNames, whyNot } from './perform.ts'
import { missOf, prepare, type Session } from './session.ts'
import { fill } from './template.ts'

type Wanted = NonNullable<Check['events']>

/** Server-sent events: connect, trigger, receive within a time, and, when asked for, connect again where it left off. */
export async function performEvents(
  session: Session,
  given: Check,
  name: string,
  options: Options = {},
): Promise<CheckOutcome> {
  const filled = fill(given, options.variables ?? {})
  if (!filled.ok) return unknownNames(given, name, options, filled.missing).outcome
  const check = filled.value
  const why = whyNot(session)
  if (why !== undefined) return notRun(name, options.flow, check, why)
  const started = session.clock.monotonic()
  const { misses, status, tries } = await listen(session, check, check.events ?? noEvents, options)
  const [miss = { reason: 'event', message: '' }] = misses
  return {
    ...failedOutcome(name, options.flow, { ...check, path: session.log.redact(check.path) }, miss),
    state: misses.length === 0 ? 'passed' : 'failed',
    misses: misses.map(({ reason, message }) => ({ reason, message: session.log.redact(message) })),
    samples: misses.length === 0 ? [session.clock.monotonic() - started] : [],
    status,
    tries,
  }
}

const noEvents: Wanted = { within: 0, reconnect: false }

interface Heard {
  readonly misses: readonly Miss[]
  readonly status: number | undefined
  readonly tries: number
}

async function listen(session: Session, check: Check, wanted: Wanted, options: Options): Promise<Heard> {
  const opened = await connect(session, check, options)
  if ('reason' in opened) return { misses: [opened], status: undefined, tries: 1 }
  const heard = (misses: readonly Miss[], tries = 1): Heard => ({ misses, status: opened.status, tries })
  try {
    const wrong = headMisses(session, check, opened)
    if (wrong.length > 0) return heard(wrong)
    const waiting = receive(session, opened, wanted)
    const trigger = wanted.trigger === undefined ? undefined : await send(session, check, wanted, options)
    if (trigger !== undefined) return heard([trigger])
    const event = await waiting
    if ('reason' in event) return heard([event])
    if (!wanted.reconnect) return heard([])
    opened.close()
    if (event.id === undefined)
      return heard([{ reason: 'event', message: 'the event has no id to come back with' }])
    const headers = { ...check.headers, 'last-event-id': event.id }
    const again = await connect(session, { ...check, headers }, options)
    if ('reason' in again)
      return heard([{ ...again, message: `could not connect again: ${again.message}` }], 2)
    again.close()
    return heard([], 2)
  } finally {
    opened.close()
  }
}

async function connect(session: Session, check: Check, { jar }: Options): Promise<HttpStream | Miss> {
  const prepared = await prepare(session, check)
  if (!prepared.ok) return prepared.miss
  const request = withCookies(prepared.request, jar)
  const headers = { ...request.headers, accept: 'text/event-stream', 'accept-encoding': 'identity' }
  const stream = await session.http.stream({ ...request, headers })
  if (!stream.ok) return lateOr(session, check, stream)
  keepCookies(session, jar, { headers: stream.headers, url: request.url })
  const type = stream.headers['content-type']?.[0] ?? 'nothing'
  if (stream.status === 200 && type.toLowerCase().startsWith('text/event-stream')) return stream
  stream.close()
  if (stream.status === 429) return limited
  if (stream.status !== 200)
    return { reason: 'status', message: `answered ${stream.status}, expected an event stream` }
  return { reason: 'header', message: `answered ${type}, expected text/event-stream` }
}

const limited: Miss = { reason: 'rate-limited', message: 'answered 429: the service limits our rate' }

/** Of a stream only the head can be held against expectations. */
function headMisses(session: Session, { expect, path }: Check, { status, headers }: HttpStream): Miss[] {
  const response = {
    ok: true,
    status,
    headers,
    body: Buffer.alloc(0),
    url: session.baseUrl + path,
    address: '',
    timing: { firstByteMs: 0, totalMs: 0 },
    tries: 1,
  } as const
  return missesOf({ response, expected: expect, ...lookingIn(session) })
}

async function send(
  session: Session,
  { timeout }: Check,
  { trigger }: Wanted,
  { jar }: Options,
): Promise<Miss | undefined> {
  if (trigger === undefined) return undefined
  const prepared = await prepare(session, { ...trigger, timeout })
  if (!prepared.ok) return prepared.miss
  const answer = await session.http.request(withCookies(prepared.request, jar))
  if (!answer.ok) return { ...missOf(answer), message: `the trigger failed: ${answer.message}` }
  keepCookies(session, jar, answer)
  if (answer.status === 429) return { ...limited, message: `the trigger ${limited.message}` }
  // A trigger that is led elsewhere did not do its work.
  return answer.status < 300
    ? undefined
    : { reason: 'status', message: `the trigger was answered with ${answer.status}` }
}
