import type { Attempt, HostState, Probe, Target } from './host-state.ts'
import { isReady } from './host-state.ts'
import { probe, type Wanted } from './identity.ts'
import { left, type Session } from './session.ts'

const firstDelay = 250
const longestDelay = 5000
const betweenGood = 50
/** With less than this left there is no further try. */
const shortest = 50
const kept = 100

/** Asks a host again and again until it is healthy and, where a commit is given, until that commit answers so often in a row. */
export async function awaitHost(session: Session, target: Target, wanted: Wanted): Promise<HostState> {
  const started = session.clock.monotonic()
  const proves = wanted.commit !== undefined && wanted.identity !== undefined
  const needed = proves ? (wanted.identity?.consecutive ?? 1) : 1
  const attempts: Attempt[] = []
  let [tries, inARow, delay, told] = [0, 0, firstDelay, '']
  const ended = (last: Probe): HostState => {
    const { state, message, failure, commit } = last
    const ms = session.clock.monotonic() - started
    return { state, message, failure, commit, host: target.host, tries, ms, attempts }
  }
  for (;;) {
    const before = attempts.at(-1)
    const afterMs = session.clock.monotonic() - started
    const found = { ...(await probe(session, target, wanted)), afterMs }
    const rest = left(session)
    // A try that our own deadline cut short would hide what the one before it saw.
    if (found.failure === 'timeout' && rest <= shortest && before !== undefined)
      return ended(isReady(before) ? notEnough(attempts, inARow, needed) : before)
    tries += 1
    const good = isReady(found)
    inARow = good ? inARow + 1 : 0
    attempts.push(found)
    if (attempts.length > kept) attempts.shift()
    if (!good && found.message !== told) session.log.info(`${target.host}: ${found.message}`)
    told = good ? '' : found.message
    if (good && inARow >= needed) return ended(found)
    const asked = found.retryAfterMs ?? 0
    if (session.signal.aborted || rest <= shortest || asked >= rest || isFinal(found))
      return ended(good ? notEnough(attempts, inARow, needed) : found)
    const pause = good ? betweenGood : delay * (0.5 + wanted.random() / 2)
    delay = good ? firstDelay : Math.min(delay * 2, longestDelay)
    // Near the end the pauses shrink: who is late by a moment must not be missed.
    const wait = Math.max(asked, Math.min(pause, Math.max(shortest, rest / 2)))
    await session.clock.sleep(wait, session.signal).catch(() => undefined)
  }
}

/** Waiting does not change what we refuse to ask. */
function isFinal({ failure }: Probe): boolean {
  return failure === 'address-refused' || failure === 'invalid-url' || failure === 'invalid-request'
}

/** Good at last, and the time was over: what came in between says what it is. */
function notEnough(attempts: readonly Attempt[], inARow: number, needed: number): Probe {
  const bad = attempts.findLast(attempt => !isReady(attempt))
  const message = `${inARow} of ${needed} answers in a row before the time was over`
  const base = { failure: undefined, commit: undefined }
  if (bad === undefined) return { ...base, state: 'unproven', message }
  const state = bad.state === 'wrong-commit' ? 'wrong-commit' : 'unhealthy'
  return { ...base, state, message: `${message}; before them it ${joined(bad)}` }
}

function joined({ message, state }: Attempt): string {
  return state === 'wrong-commit' ? message : `did not: ${message}`
}
