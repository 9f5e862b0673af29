import { randomUUID } from 'node:crypto'
import { placeholders, type Variables } from '../../../checks/template.ts'
import { InputError } from '../../../errors.ts'
import type { Suite } from '../policy.ts'
import type { SmokeContext } from '../session.ts'

/** What checks may use as `{{name}}`; only the secrets that the suite uses are asked for, and masked as they are read. */
export function variablesOf(
  { policy, inputs, run, subject, secretFrom }: SmokeContext,
  suite: Suite,
): Variables {
  const used = new Set(placeholders(suite))
  const secrets = policy['secrets-env']
    .filter(name => used.has(`env.${name}`))
    .map(name => ({ name, value: secretFrom(name) }))
  const absent = secrets.filter(({ value }) => value === undefined)
  if (absent.length > 0) {
    throw new InputError(
      absent.map(({ name }) => ({
        at: 'smoke-test.secrets-env',
        message: `the variable ${name} is not set: give it to the step with env`,
      })),
    )
  }
  return {
    'run.id': run.id,
    'run.attempt': String(run.attempt),
    random: randomUUID().slice(0, 8),
    commit: inputs.commit ?? subject.sha,
    environment: subject.environment ?? '',
    ...Object.fromEntries(secrets.map(({ name, value }) => [`env.${name}`, value ?? ''])),
  }
}
