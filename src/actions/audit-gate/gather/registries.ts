import { posix } from 'node:path'
import { type NpmrcFile, readRegistries } from '../../../advisories/read-registries.ts'
import type { Registries } from '../../../advisories/registry.ts'
import { InputError } from '../../../errors.ts'
import { readTrusted } from '../../../policy/trusted-file.ts'
import type { GateContext } from '../gather.ts'

const limit = 1024 * 1024

/**
 * Who answers for which package, as the `.npmrc` beside the lockfile and then the user's say. On a pull request the
 * first is the base branch's: it could send the token to a stranger, or name a registry that knows no advisories.
 */
export async function gatherRegistries(context: GateContext, folder: string): Promise<Registries> {
  const { policy, log, settings } = context
  const file = posix.join(folder, '.npmrc')
  const read = await readTrusted(file, limit, context)
  if (!read.ok && read.refusal.reason !== 'missing')
    throw new InputError([{ at: '.npmrc', file, message: `cannot be used: ${read.refusal.reason}` }])
  const name = read.ref === undefined ? file : `${file}@${read.ref.slice(0, 7)}`
  const registry = policy['registry-url'] ?? settings.variable('NPM_CONFIG_REGISTRY')
  const answer = readRegistries({
    texts: [
      ...(read.ok ? [{ file: name, text: read.data.toString('utf8') }] : []),
      ...(await userSettings(context)),
    ],
    env: registry === undefined ? {} : { registry },
    secretFrom: variable => context.secretFrom(variable),
  })
  if (!answer.ok) throw new InputError(answer.problems)
  const { main, scopes } = answer.registries
  for (const { authorization } of [main, ...scopes.values()])
    for (const secret of secretsOf(authorization)) log.mask(secret)
  return answer.registries
}

/** Where setup-node and people put tokens; the file's path may be a secret of the machine, so it is not told. */
async function userSettings(context: GateContext): Promise<NpmrcFile[]> {
  const { settings, files } = context
  const read = await settings.file({ variable: 'NPM_CONFIG_USERCONFIG', name: '.npmrc', limit })
  if (read === undefined) return []
  const file = 'the user’s .npmrc'
  const root = `${files.workspace.replaceAll('\\', '/')}/`
  const inside = read.paths.map(path => path.replaceAll('\\', '/')).find(path => path.startsWith(root))
  if (inside !== undefined) return await committedSettings(context, inside.slice(root.length), file)
  if (read.ok) return [{ file, text: read.text }]
  // npm too goes on without the file where there is none.
  if (read.refusal.reason === 'missing') return []
  throw new InputError([{ at: '.npmrc', file, message: `cannot be used: ${read.refusal.reason}` }])
}

/** A file of the checkout may be somebody's change, also when a variable makes it the user's. */
async function committedSettings(context: GateContext, path: string, file: string): Promise<NpmrcFile[]> {
  const read = await readTrusted(path, limit, context)
  if (read.ok) return [{ file, text: read.data.toString('utf8') }]
  if (read.refusal.reason === 'missing') return []
  throw new InputError([{ at: '.npmrc', file, message: `cannot be used: ${read.refusal.reason}` }])
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
