import { overriddenName } from '../manifest.ts'
import type { TreeMap } from '../tree.ts'

/** What pnpm was told to lock otherwise than package.json requires, or not at all. */
export function overriddenKeys(document: TreeMap): string[] {
  const overrides = [...(document.map('overrides')?.values.keys() ?? [])]
  const ignored = document.values.get('ignoredOptionalDependencies')
  const names = Array.isArray(ignored) ? ignored.filter(item => typeof item === 'string') : []
  return [...overrides.flatMap(key => overriddenName(key) ?? []), ...names]
}
