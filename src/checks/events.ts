import type { EventSourceMessage } from 'eventsource-parser'
import type { HttpStream } from '../ports/http.ts'
import type { Check } from './check-schema.ts'
import { missesOf } from './expect.ts'
import { type CheckOutcome, failedOutcome, type Miss } from './outcome.ts'
import { type Options, unknownNames } from './perform.ts'
import { search } from './search.ts'
import { left, missOf, prepare, type Session } from './session.ts'
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
    const trigger = wanted.trigger === undefined ? undefined : await send(session, wanted.trigger, options)
    if (trigger !== undefined) return heard([trigger])
    const event = await waiting
    if ('reason' in event) return heard([event])
    if (!wanted.reconnect) return heard([])
    opened.close()
    if (event.id === undefined)
      return heard([{ reason: 'event', message: 'the event has no id to come back with' }])
    const headers = { ...check.headers, 'last-event-id': event.id }
    const again = await connect(session, { ...check, headers }, options)
    if ('reason' in again) {
      return heard([{ reason: 'event', message: `could not connect again: ${again.message}` }], 2)
    }
    again.close()
    return heard([], 2)
  } finally {
    opened.close()
  }
}

async function connect(session: Session, check: Check, { jar }: Options): Promise<HttpStream | Miss> {
  const prepared = await prepare(session, check, jar)
  if (!prepared.ok) return prepared.miss
  const headers = { ...prepared.request.headers, accept: 'text/event-stream', 'accept-encoding': 'identity' }
  const stream = await session.http.stream({ ...prepared.request, headers })
  if (!stream.ok) return missOf(stream)
  const type = stream.headers['content-type']?.[0] ?? 'nothing'
  if (stream.status === 200 && type.startsWith('text/event-stream')) return stream
  stream.close()
  if (stream.status === 429)
    return { reason: 'rate-limited', message: 'answered 429: the service limits our rate' }
  if (stream.status !== 200)
    return { reason: 'status', message: `answered ${stream.status}, expected an event stream` }
  return { reason: 'header', message: `answered ${type}, expected text/event-stream` }
}

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
  return missesOf({ response, expected: expect, query: session.query, now: session.clock.now() })
}

async function receive(
  session: Session,
  stream: HttpStream,
  wanted: Wanted,
): Promise<EventSourceMessage | Miss> {
  const { createParser } = await import('eventsource-parser')
  let found: EventSourceMessage | undefined
  let [others, bytes, late] = [0, 0, false]
  const parser = createParser({
    onEvent(event) {
      if (found === undefined && fits(event, wanted)) found = event
      else others += 1
    },
  })
  const within = Math.max(1, Math.min(wanted.within, left(session)))
  const timer = new AbortController()
  void session.clock.sleep(within, timer.signal).then(
    () => {
      late = true
      stream.close()
    },
    () => undefined,
  )
  const decoder = new TextDecoder()
  for await (const chunk of stream.chunks) {
    bytes += chunk.length
    if (bytes > session.bodyLimit) break
    parser.feed(decoder.decode(chunk, { stream: true }))
    if (found !== undefined) break
  }
  timer.abort()
  if (found !== undefined) return found
  const seen = others === 0 ? 'no event came' : `${others} other events came`
  const broken = stream.failure()
  if (broken?.reason === 'cancelled') return missOf(broken)
  if (bytes > session.bodyLimit)
    return { reason: 'too-large', message: `${seen} in ${session.bodyLimit} bytes` }
  if (late) return { reason: 'event', message: `${seen} within ${Math.round(within)} ms` }
  return { reason: 'event', message: `the stream ended and ${seen}` }
}

function fits({ event, data }: EventSourceMessage, wanted: Wanted): boolean {
  if (wanted.event !== undefined && (event ?? 'message') !== wanted.event) return false
  if (wanted.matches === undefined) return true
  const found = search(wanted.matches, data)
  return found.ok && found.groups !== undefined
}

async function send(
  session: Session,
  trigger: NonNullable<Wanted['trigger']>,
  { jar }: Options,
): Promise<Miss | undefined> {
  const prepared = await prepare(session, { ...trigger, timeout: 10_000 }, jar)
  if (!prepared.ok) return prepared.miss
  const answer = await session.http.request(prepared.request)
  if (!answer.ok) return { ...missOf(answer), message: `the trigger failed: ${answer.message}` }
  return answer.status < 400
    ? undefined
    : { reason: 'status', message: `the trigger was answered with ${answer.status}` }
}
