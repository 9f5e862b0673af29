import { foreignNames, lockfileNames } from './kind.ts'

/** Which of the files of one folder is its lockfile. */
export type ChosenLockfile =
  | { readonly found: 'none' }
  /** `beside` are lockfiles that npm itself passes over. */
  | { readonly found: 'one'; readonly name: string; readonly beside: readonly string[] }
  | { readonly found: 'several'; readonly names: readonly string[] }

/** By file names alone; two package managers in one folder are a question that only people can settle. */
export function chooseLockfile(found: readonly string[]): ChosenLockfile {
  const known = [...lockfileNames, ...javaScriptNames()].filter(name => found.includes(name))
  const [first, second] = known
  if (first === undefined) return { found: 'none' }
  if (second === undefined) return { found: 'one', name: first, beside: [] }
  const npm = first === 'npm-shrinkwrap.json' && second === 'package-lock.json' && known.length === 2
  return npm ? { found: 'one', name: first, beside: [second] } : { found: 'several', names: known }
}

function javaScriptNames(): string[] {
  return [...foreignNames.keys()].filter(name => /^(?:bun|deno|shrinkwrap)\./.test(name))
}
