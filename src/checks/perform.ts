import type { CookieJar } from 'tough-cookie'
import type { HttpFailure, HttpResponse } from '../ports/http.ts'
import { ask } from './ask.ts'
import type { Check } from './check-schema.ts'
import { excerptOf, withoutSecrets } from './excerpt.ts'
import { missesOf } from './expect.ts'
import { type CheckOutcome, failedOutcome, type Miss, notRun } from './outcome.ts'
import { percentile } from './percentile.ts'
import { left, missOf, prepare, type Session } from './session.ts'
import { fill, type Variables } from './template.ts'

export interface Options {
  readonly flow?: string
  readonly variables?: Variables
  readonly jar?: CookieJar
  /** Sees each answer before anything of it is kept, so that its secrets are known by then. */
  readonly look?: (answer: HttpResponse) => void
}

export interface Performed {
  readonly outcome: CheckOutcome
  /** The last answer; absent when there was none. */
  readonly response: HttpResponse | undefined
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const safeRetries = 2
const retriedStatus = /^(?:408|429|4xx|5..)$/

/** One check: as many samples as asked for, again until it holds where `until` says so. */
export async function perform(
  session: Session,
  given: Check,
  name: string,
  options: Options = {},
): Promise<Performed> {
  const filled = fill(given, options.variables ?? {})
  if (!filled.ok) return unknownNames(given, name, options, filled.missing)
  const check = filled.value
  const end = session.clock.monotonic() + (check.until?.timeout ?? 0)
  for (let round = 1; ; round += 1) {
    const performed = await attempt(session, check, name, options, round)
    const again = check.until !== undefined && performed.outcome.state === 'failed' && !session.signal.aborted
    const wait = check.until?.interval ?? 0
    if (!again || session.clock.monotonic() + wait >= Math.min(end, session.deadline)) return performed
    await session.clock.sleep(wait, session.signal).catch(() => undefined)
  }
}

async function attempt(
  session: Session,
  check: Check,
  name: string,
  { flow, jar, look }: Options,
  round: number,
): Promise<Performed> {
  const why = whyNot(session)
  if (why !== undefined) return { outcome: notRun(name, flow, check, why), response: undefined }
  const samples: number[] = []
  let tries = round - 1
  let response: HttpResponse | undefined
  let failing: HttpResponse | undefined
  let misses: Miss[] = []
  for (let sample = 0; sample < check.samples && misses.length === 0; sample += 1) {
    const prepared = await prepare(session, check)
    const answer = prepared.ok ? await asked(session, check, prepared.request, jar) : undefined
    tries += answer?.tries ?? 0
    if (answer?.ok === true) {
      look?.(answer)
      samples.push(answer.timing.totalMs)
      response = answer
      misses = missesOf({ response, expected: check.expect, ...lookingIn(session) })
      if (misses.length > 0) failing = answer
    } else if (answer !== undefined) misses = [lateOr(session, check, answer)]
    else if (!prepared.ok) misses = [prepared.miss]
  }
  if (misses.length === 0) misses = latencyMisses(check, samples)
  const outcome: CheckOutcome = {
    name,
    flow,
    teardown: false,
    method: check.method,
    path: session.log.redact(check.path),
    state: misses.length === 0 ? 'passed' : 'failed',
    misses: misses.map(({ reason, message }) => ({ reason, message: session.log.redact(message) })),
    status: response?.status,
    samples,
    tries,
    excerpt: failing === undefined ? undefined : excerptOf(failing, text => session.log.redact(text)),
  }
  return { outcome, response }
}

function asked(
  session: Session,
  check: Check,
  request: Parameters<typeof ask>[1],
  jar: CookieJar | undefined,
): ReturnType<typeof ask> {
  const takes429 = [check.expect.status].flat().some(status => status === 429 || status === '4xx')
  return ask(session, { ...request, retries: retriesOf(check) }, { follow: check.follow, takes429, jar })
}

/** What an answer is held against the expectations with. */
export function lookingIn({
  query,
  clock,
  log,
}: Session): Pick<Parameters<typeof missesOf>[0], 'query' | 'now' | 'redact'> {
  return { query, now: clock.now(), redact: text => withoutSecrets(log.redact(text)) }
}

/** Why nothing may be asked any more. */
export function whyNot(session: Session): string | undefined {
  if (session.signal.aborted) return 'the run was cancelled'
  return left(session) <= 0 ? 'the time was over before it could run' : undefined
}

/** A check that only our own deadline cut short says nothing about the service. */
export function lateOr(session: Session, check: Check, failure: HttpFailure): Miss {
  const ours = failure.reason === 'timeout' && left(session) < 20 && check.timeout > 20
  return ours
    ? { reason: 'cancelled', message: 'the deadline of the whole came before its answer' }
    : missOf(failure)
}

function latencyMisses(check: Check, samples: readonly number[]): Miss[] {
  const limit = check.expect.latency
  const slowest = percentile(samples, 95)
  if (limit === undefined || slowest <= limit) return []
  const what = samples.length === 1 ? 'took' : 'took at the 95th percentile'
  return [{ reason: 'latency', message: `${what} ${Math.round(slowest)} ms, expected at most ${limit} ms` }]
}

/** What may change the world is repeated only when the check says so; a failure that is expected needs no second try. */
export function retriesOf({ method, expect, retries }: Pick<Check, 'method' | 'expect' | 'retries'>): number {
  const expectsFailure = [expect.status].flat().some(status => retriedStatus.test(String(status)))
  return retries ?? (safe.has(method) && !expectsFailure ? safeRetries : 0)
}

export function unknownNames(
  check: Check,
  name: string,
  { flow }: Options,
  missing: readonly string[],
): Performed {
  const message = `{{${missing.join('}}, {{')}}} is not known: nothing captured it`
  return {
    outcome: failedOutcome(name, flow, check, { reason: 'placeholder', message }),
    response: undefined,
  }
}
