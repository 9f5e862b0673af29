import type { EventSourceMessage } from 'eventsource-parser'
import type { HttpStream } from '../ports/http.ts'
import type { Check } from './check-schema.ts'
import type { Miss } from './outcome.ts'
import { search } from './search.ts'
import { left, missOf, type Session } from './session.ts'

type Wanted = NonNullable<Check['events']>

/** The first event that is the wanted one, or why there was none. */
export async function receive(
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
  if (late && within < wanted.within)
    return { reason: 'cancelled', message: `the deadline of the whole came, and ${seen}` }
  if (late) return { reason: 'event', message: `${seen} within ${Math.round(within)} ms` }
  return { reason: 'event', message: `the stream ended and ${seen}` }
}

function fits({ event, data }: EventSourceMessage, wanted: Wanted): boolean {
  if (wanted.event !== undefined && (event ?? 'message') !== wanted.event) return false
  if (wanted.matches === undefined) return true
  const found = search(wanted.matches, data)
  return found.ok && found.groups !== undefined
}
