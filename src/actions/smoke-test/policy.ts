import { z } from 'zod'
import { checkSchema, stepSchema } from '../../checks/check-schema.ts'
import { jsonPathSource } from '../../checks/path-source.ts'
import { placeholders } from '../../checks/template.ts'
import { duration } from '../../domain/values/duration.ts'
import { flag } from '../../domain/values/flag.ts'
import { list } from '../../domain/values/list.ts'
import { size } from '../../domain/values/size.ts'
import { whole } from '../../domain/values/whole.ts'
import { isHost } from './host.ts'

/** Values that every check and flow may use as `{{name}}`. */
export const builtIns = ['run.id', 'run.attempt', 'random', 'commit', 'environment'] as const

const flow = z
  .strictObject({
    steps: z
      .array(stepSchema)
      .min(1)
      .describe('Checks in order, with captures for later ones and one cookie jar.'),
    teardown: z
      .array(stepSchema)
      .prefault([])
      .describe('Steps that always run at the end, also after a failure or a cancel.'),
  })
  .superRefine(({ steps, teardown }, context) => {
    const all = [
      ...steps.map((step, index) => ({ step, path: ['steps', index] })),
      ...teardown.map((step, index) => ({ step, path: ['teardown', index] })),
    ]
    const names = new Set<string>()
    const known = new Set<string>()
    for (const { step, path } of all) {
      if (names.has(step.name))
        context.addIssue({
          code: 'custom',
          path: [...path, 'name'],
          message: `"${step.name}" stands twice in this flow`,
        })
      names.add(step.name)
      // Names with a dot are built in or from the environment; the suite knows which.
      for (const name of new Set(placeholders(step))) {
        if (name.includes('.') || known.has(name) || (builtIns as readonly string[]).includes(name)) continue
        context.addIssue({
          code: 'custom',
          path,
          message: `{{${name}}} is captured by no step before this one`,
        })
      }
      for (const name of Object.keys(step.capture)) known.add(name)
    }
  })

const suite = z.strictObject({
  checks: z
    .record(z.string().min(1), checkSchema)
    .default({})
    .describe('Checks by name; they run side by side.'),
  flows: z
    .record(z.string().min(1), flow)
    .default({})
    .describe('Flows by name; each runs in order, beside the others.'),
})

export const policy = z
  .strictObject({
    'base-url': z
      .url({ protocol: /^https?$/, error: 'expected a URL with http or https' })
      .refine(text => !/[?#]/.test(text), 'expected a URL without a query')
      .optional()
      .describe('Where the service answers.'),
    hosts: list()
      .superRefine((hosts, context) => {
        for (const [index, host] of hosts.entries()) {
          if (isHost(host)) continue
          const message = `"${host}" is not accepted: expected a host, host:port or a URL with http or https`
          context.addIssue({ code: 'custom', path: [index], message })
        }
      })
      .prefault([])
      .describe('Hosts behind the base URL, `host` or `host:port`; each must run the new commit.'),
    suite: z.string().default('smoke').describe('Suite to run when the input names none.'),
    suites: z.record(z.string().min(1), suite).default({}).describe('Suites by name.'),
    identity: z
      .strictObject({
        path: z.string().startsWith('/').describe('Path that tells the deployed commit.'),
        json: jsonPathSource().optional().describe('JSON path of the commit; `$.commit` when left out.'),
        header: z.string().optional().describe('Header of the commit, in place of the body.'),
        consecutive: whole()
          .pipe(z.number().min(1).max(100))
          .prefault(3)
          .describe('How many answers in a row must tell it.'),
      })
      .refine(({ json, header }) => json === undefined || header === undefined, {
        message: 'the commit stands in one place: json or header',
      })
      .optional()
      .describe('How the service tells which commit it runs.'),
    'health-path': z
      .string()
      .startsWith('/')
      .optional()
      .describe('Path that must answer 2xx before anything is checked.'),
    deadline: duration().prefault('5m').describe('For the whole action, waiting included.'),
    concurrency: whole()
      .pipe(z.number().min(1).max(200))
      .prefault(25)
      .describe('How many checks and flows run at a time.'),
    'body-limit': size().prefault('10MB').describe('Largest answer that is read.'),
    'allow-link-local': flag()
      .prefault(false)
      .describe('Let checks reach link-local and metadata addresses.'),
    'secrets-env': list()
      .prefault([])
      .describe('Environment variables that checks may use as `{{env.NAME}}`; they are masked.'),
  })
  .superRefine(({ suites, 'secrets-env': secrets }, context) => {
    const known = new Set<string>([...builtIns, ...secrets.map(name => `env.${name}`)])
    for (const [name, { checks, flows }] of Object.entries(suites)) {
      for (const [key, check] of Object.entries(checks)) {
        for (const unknown of placeholders(check).filter(text => !known.has(text))) {
          context.addIssue({
            code: 'custom',
            path: ['suites', name, 'checks', key],
            message: `{{${unknown}}} is not known here; name a variable of the environment under secrets-env`,
          })
        }
      }
      for (const [key, { steps, teardown }] of Object.entries(flows)) {
        for (const unknown of placeholders([...steps, ...teardown]).filter(
          text => text.includes('.') && !known.has(text),
        )) {
          context.addIssue({
            code: 'custom',
            path: ['suites', name, 'flows', key],
            message: `{{${unknown}}} is not known; name a variable of the environment under secrets-env`,
          })
        }
      }
    }
  })

export type Policy = z.output<typeof policy>
export type Suite = Policy['suites'][string]
