import type { EnvironmentRules, Told } from '../evidence.ts'
import type { FrontDoorContext } from '../gather.ts'
import { tell } from './told.ts'

/** The rules of the environment that is named, as far as they restrict anything. */
export async function gatherEnvironment({
  github,
  subject,
}: FrontDoorContext): Promise<Told<EnvironmentRules>> {
  const { environment: name } = subject
  if (name === undefined) return { kind: 'not-asked', why: 'no environment is named' }
  const told = await tell('environment', () => github.environment(name), `the environment ${name}`)
  if (told.kind !== 'known' || told.value.branches !== 'protected') return told
  const some = await tell('branches', () => github.hasProtectedBranches())
  if (some.kind !== 'known') return some
  return some.value ? told : { kind: 'known', value: { ...told.value, branches: 'all' } }
}
