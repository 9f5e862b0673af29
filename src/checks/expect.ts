import type { HttpResponse } from '../ports/http.ts'
import type { Expectation } from './check-schema.ts'
import type { Query } from './json-path.ts'
import { type Matcher, mismatches, type Redact } from './matcher.ts'
import type { Miss } from './outcome.ts'
import { mismatch } from './search.ts'

const dayMs = 86_400_000

/** Everything about an answer that is not as expected. `query` is needed only where JSON paths are. */
export function missesOf(request: {
  readonly response: HttpResponse
  readonly expected: Expectation
  readonly query: Query | undefined
  readonly now: Date
  readonly redact: Redact
}): Miss[] {
  const { response, expected, query, now, redact } = request
  const miss = (reason: Miss['reason'], message: string): Miss => ({ reason, message })
  const wanted = [expected.status].flat()
  const fits = wanted.some(status =>
    typeof status === 'number'
      ? status === response.status
      : response.status >= 100 * Number(status[0]) && response.status < 100 * Number(status[0]) + 100,
  )
  if (!fits && response.status === 429)
    return [
      miss('rate-limited', 'answered 429: the service limits our rate, which says nothing about its health'),
    ]
  const header = (name: string): string | undefined => response.headers[name.toLowerCase()]?.join(', ')
  const text = response.body.toString('utf8')
  const bodyMismatch = expected.matches === undefined ? undefined : mismatch(expected.matches, text)
  const days =
    response.certificate === undefined
      ? undefined
      : (response.certificate.validTo.getTime() - now.getTime()) / dayMs
  return [
    ...(fits ? [] : [miss('status', `answered ${response.status}, expected ${wanted.join(' or ')}`)]),
    ...Object.entries(expected.headers).flatMap(([name, rule]) =>
      mismatches(rule, header(name), redact).map(text =>
        miss('header', `header ${name} ${shownHeader(name, text)}`),
      ),
    ),
    ...missesOfJson(text, expected, query, redact),
    ...(expected.contains !== undefined && !text.includes(expected.contains)
      ? [miss('body', `the body does not contain "${expected.contains}"`)]
      : []),
    ...(bodyMismatch === undefined ? [] : [miss('body', `the body ${bodyMismatch}`)]),
    ...(expected.location !== undefined && header('location') !== expected.location
      ? [miss('location', `leads to ${header('location') ?? 'nowhere'}, expected ${expected.location}`)]
      : []),
    ...(expected.encoding !== undefined && header('content-encoding') !== expected.encoding
      ? [
          miss(
            'encoding',
            `is encoded as ${header('content-encoding') ?? 'nothing'}, expected ${expected.encoding}`,
          ),
        ]
      : []),
    ...(expected['tls-days'] === undefined || (days !== undefined && days >= expected['tls-days'])
      ? []
      : [
          miss(
            'tls-days',
            days === undefined
              ? 'has no certificate: this is not https'
              : `its certificate ends in ${Math.floor(days)} days, expected ${expected['tls-days']} or more`,
          ),
        ]),
  ]
}

/** A cookie is a key to a session: its value is not for the report. */
function shownHeader(name: string, text: string): string {
  return name.toLowerCase() === 'set-cookie'
    ? text.replace(/([\w!#$%&'*+.^`|~-]+)=[^;,"\s]+(?=[;,"])/g, '$1=***')
    : text
}

function missesOfJson(text: string, expected: Expectation, query: Query | undefined, redact: Redact): Miss[] {
  const paths = Object.entries(expected.json)
  const parts = Object.entries(expected.health)
  if (paths.length + parts.length === 0) return []
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return [{ reason: 'invalid-json', message: 'the body is not JSON' }]
  }
  return [
    ...paths.flatMap(([path, rule]: [string, Matcher]) =>
      jsonMismatches(rule, () => query?.(document, path), redact).map(message => ({
        reason: 'json' as const,
        message: `${path} ${message}`,
      })),
    ),
    ...parts.flatMap(([part, state]) => {
      const told = partOf(document, part)
      return told === state
        ? []
        : [
            {
              reason: 'health' as const,
              message: `the part ${part} is ${told ?? 'not told'}, expected ${state}`,
            },
          ]
    }),
  ]
}

/** A document made to be nested without end must not end us, and must not pass. */
function jsonMismatches(rule: Matcher, find: () => unknown, redact: Redact): string[] {
  try {
    return mismatches(rule, find(), redact)
  } catch (error) {
    return [`could not be looked up: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** `parts.database.status`, `checks.database`, `database.state`, ...: services tell their parts in many ways. */
function partOf(document: unknown, part: string): string | undefined {
  const inner = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? Reflect.get(value, key)
      : undefined
  const holders = [
    document,
    ...['parts', 'checks', 'components', 'details', 'services', 'dependencies'].map(key =>
      inner(document, key),
    ),
  ]
  const found = holders.map(holder => inner(holder, part)).find(value => value !== undefined)
  const state =
    typeof found === 'object' && found !== null ? (inner(found, 'status') ?? inner(found, 'state')) : found
  return typeof state === 'string' || typeof state === 'boolean' || typeof state === 'number'
    ? String(state)
    : undefined
}
