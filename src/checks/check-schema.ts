import { z } from 'zod'
import { duration } from '../domain/values/duration.ts'
import { whole } from '../domain/values/whole.ts'
import { matcher } from './matcher.ts'
import { jsonPathSource } from './path-source.ts'
import { regexSource } from './pattern.ts'

const statusText = z.string().regex(/^[1-5]xx$/, 'expected a status such as 200, or a class such as 2xx')
const status = z.union([z.number().int().min(100).max(599), statusText])
const texts = z.record(z.string(), z.string())
const jsonPath = jsonPathSource()

const expectation = z
  .strictObject({
    status: z
      .union([status, z.array(status).min(1)])
      .default('2xx')
      .describe('Status, class of statuses, or a list of them.'),
    headers: z
      .record(z.string(), matcher)
      .default({})
      .describe('Headers by name; `{ exists: false }` for one that must be absent.'),
    json: z.record(jsonPath, matcher).default({}).describe('JSON paths (RFC 9535) with a value or rules.'),
    contains: z.string().optional().describe('Text in the body.'),
    matches: regexSource().optional().describe('Regular expression that the body holds.'),
    latency: duration().optional().describe('Slowest answer; with samples their 95th percentile.'),
    'tls-days': whole().optional().describe('Fewest days until the certificate ends.'),
    location: z.string().optional().describe('Where a redirect leads, as the Location header says.'),
    encoding: z.string().optional().describe('Content-Encoding, such as gzip.'),
    health: z
      .record(z.string(), z.string())
      .default({})
      .describe('Parts of the health document with their states, such as `database: ok`.'),
  })
  .meta({ id: 'expectation' })
export type Expectation = z.output<typeof expectation>

const request = {
  method: z
    .enum(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])
    .default('GET')
    .describe('HTTP method.'),
  path: z
    .string()
    .startsWith('/', 'a path starts with /')
    .describe('Path below the base URL, with its query.'),
  headers: texts.default({}).describe('Request headers.'),
  json: z.unknown().optional().describe('Body as JSON.'),
  form: texts.optional().describe('Body as a form.'),
  multipart: z
    .record(
      z.string(),
      z.union([
        z.string(),
        z.strictObject({ file: z.string(), type: z.string().default('application/octet-stream') }),
      ]),
    )
    .optional()
    .describe('Body as multipart; `{ file: path }` sends a file of the workspace.'),
  text: z.string().optional().describe('Body as plain text.'),
}

const oneBody = (given: { json?: unknown; form?: unknown; multipart?: unknown; text?: unknown }) =>
  [given.json, given.form, given.multipart, given.text].filter(body => body !== undefined).length <= 1
const oneBodyMessage = { message: 'a request has one body: json, form, multipart or text' }

const events = z
  .strictObject({
    event: z.string().optional().describe('Type of the event to wait for; any when left out.'),
    matches: regexSource().optional().describe('Regular expression that its data holds.'),
    within: duration().prefault('10s').describe('How long to wait for it.'),
    trigger: z
      .strictObject(request)
      .refine(oneBody, oneBodyMessage)
      .meta({ id: 'request' })
      .optional()
      .describe('Request sent once the stream is open.'),
    reconnect: z
      .boolean()
      .prefault(false)
      .describe('Connect again with Last-Event-ID and expect to be let in.'),
  })
  .meta({ id: 'events' })

const shape = {
  ...request,
  expect: expectation.prefault({}).describe('What the answer must be.'),
  timeout: duration().prefault('10s').describe('For one answer.'),
  samples: whole()
    .pipe(z.number().min(1).max(1000))
    .prefault(1)
    .describe('How often to ask; the percentiles are told.'),
  retries: whole()
    .pipe(z.number().max(10))
    .optional()
    .describe('Further tries after a connection error, 408, 429 or 5xx; 2 where the method is safe, else 0.'),
  until: z
    .strictObject({
      timeout: duration().prefault('30s').describe('How long to go on asking.'),
      interval: duration().prefault('500ms').describe('How long to wait in between.'),
    })
    .optional()
    .describe('Ask again until the expectations hold.'),
  follow: z.boolean().prefault(false).describe('Follow redirects that stay on the origin.'),
  events: events.optional().describe('Read the answer as server-sent events.'),
}

/** What would be taken without a word and never be looked at. */
function misusedEvents(check: z.output<ReturnType<typeof anyCheck>>, more: readonly string[] = []): string[] {
  if (check.events === undefined) return []
  const { json, contains, matches, latency, location, encoding, health } = check.expect
  const used = [
    ...(check.samples > 1 ? ['samples'] : []),
    ...(check.until === undefined ? [] : ['until']),
    ...(check.retries === undefined ? [] : ['retries']),
    ...(check.follow ? ['follow'] : []),
    ...Object.entries({
      contains,
      matches,
      latency,
      location,
      encoding,
      'tls-days': check.expect['tls-days'],
    })
      .filter(([, value]) => value !== undefined)
      .map(([key]) => `expect.${key}`),
    ...(takesStream(check.expect.status) ? [] : ['expect.status without 200']),
    ...(Object.keys(json).length > 0 ? ['expect.json'] : []),
    ...(Object.keys(health).length > 0 ? ['expect.health'] : []),
    ...more,
  ]
  return used.map(key => `${key} can not be used together with events`)
}

function takesStream(status: Expectation['status']): boolean {
  return [status].flat().some(one => one === 200 || one === '2xx')
}

const anyCheck = () => z.strictObject(shape)

export const checkSchema = z
  .strictObject(shape)
  .refine(oneBody, oneBodyMessage)
  .superRefine((check, context) => {
    for (const message of misusedEvents(check)) context.addIssue({ code: 'custom', message })
  })
  .meta({ id: 'check' })
export type Check = z.output<typeof checkSchema>
export type CheckRequest = Pick<Check, 'method' | 'path' | 'headers' | 'json' | 'form' | 'multipart' | 'text'>

const capture = z
  .strictObject({
    json: jsonPath.exactOptional().describe('JSON path of the value.'),
    header: z.string().exactOptional().describe('Header of the value.'),
    cookie: z.string().exactOptional().describe('Cookie of the value.'),
    matches: regexSource().exactOptional().describe('Regular expression whose first group is the value.'),
    secret: z.boolean().prefault(true).describe('Mask the value in everything that is written.'),
  })
  .refine(({ secret: _, ...from }) => Object.keys(from).length === 1, {
    message: 'a capture has one source: json, header, cookie or matches',
  })
  .meta({ id: 'capture' })
export type Capture = z.output<typeof capture>

export const stepSchema = z
  .strictObject({
    name: z.string().min(1).describe('What the step is called in the report.'),
    ...shape,
    capture: z
      .record(z.string().regex(/^\w+$/, 'a name is made of letters, digits and _'), capture)
      .default({})
      .describe('Values for later steps, used as `{{name}}`.'),
  })
  .refine(oneBody, oneBodyMessage)
  .superRefine((step, context) => {
    const captures = Object.keys(step.capture).length > 0 ? ['capture'] : []
    for (const message of misusedEvents(step, captures)) context.addIssue({ code: 'custom', message })
  })
  .meta({ id: 'step' })
export type Step = z.output<typeof stepSchema>
