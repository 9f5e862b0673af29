import { posix } from 'node:path'
import { readRegistries } from '../../../advisories/read-registries.ts'
import type { Registries } from '../../../advisories/registry.ts'
import { InputError } from '../../../errors.ts'
import { readTrusted } from '../../../policy/trusted-file.ts'
import type { GateContext } from '../gather.ts'

const limit = 1024 * 1024

/**
 * Who answers for which package, as the `.npmrc` beside the lockfile says. On a pull request the base branch's counts:
 * it could send the token to a stranger, or name a registry that knows no advisories.
 */
export async function gatherRegistries(context: GateContext, folder: string): Promise<Registries> {
  const { policy, log } = context
  const file = posix.join(folder, '.npmrc')
  const read = await readTrusted(file, limit, context)
  if (!read.ok && read.refusal.reason !== 'missing')
    throw new InputError([{ at: '.npmrc', file, message: `cannot be used: ${read.refusal.reason}` }])
  const name = read.ref === undefined ? file : `${file}@${read.ref.slice(0, 7)}`
  const override = policy['registry-url']
  const answer = readRegistries({
    texts: read.ok ? [{ file: name, text: read.data.toString('utf8') }] : [],
    env: override === undefined ? {} : { registry: override },
    secretFrom: variable => context.secretFrom(variable),
  })
  if (!answer.ok) throw new InputError(answer.problems)
  const { main, scopes } = answer.registries
  for (const { authorization } of [main, ...scopes.values()])
    for (const secret of secretsOf(authorization)) log.mask(secret)
  return answer.registries
}

/** A token that stands in the file itself was masked by nobody yet. */
function secretsOf(authorization: string | undefined): string[] {
  const [kind, value = ''] = authorization?.split(' ') ?? []
  if (value === '') return []
  if (kind !== 'Basic') return [value]
  const pair = Buffer.from(value, 'base64').toString('utf8')
  const password = pair.slice(pair.indexOf(':') + 1)
  return [value, ...(password === '' ? [] : [password])]
}
