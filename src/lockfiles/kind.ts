import { LockfileFault } from './fault.ts'
import type { LockfileKind } from './lockfile.ts'

/** File names that a lockfile is known by. */
export const lockfileNames = [
  'npm-shrinkwrap.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
] as const

/** Lockfiles of other tools, by file name. */
export const foreignNames: ReadonlyMap<string, string> = new Map([
  ['bun.lock', "Bun's lockfile"],
  ['bun.lockb', "Bun's binary lockfile"],
  ['deno.lock', "Deno's lockfile"],
  ['shrinkwrap.yaml', 'the lockfile of pnpm before 3'],
  ['composer.lock', "Composer's lockfile"],
  ['Cargo.lock', "Cargo's lockfile"],
  ['Gemfile.lock', "Bundler's lockfile"],
  ['poetry.lock', "Poetry's lockfile"],
])

/** The name decides where it can; of yarn's two, and of a file with a name of its own, the text does. */
export function kindOf(path: string, text: string): LockfileKind {
  const name = path.split('/').at(-1) ?? path
  const foreign = foreignNames.get(name)
  if (foreign !== undefined) throw unknown(`this is ${foreign}`)
  if (name === 'package-lock.json' || name === 'npm-shrinkwrap.json') return 'npm'
  if (name === 'pnpm-lock.yaml') return 'pnpm'
  const kind = kindByText(text)
  if (kind !== undefined) return kind
  throw unknown(name === 'yarn.lock' ? "this is no lockfile of yarn's" : 'this is no lockfile that is known')
}

function kindByText(text: string): LockfileKind | undefined {
  if (/^# yarn lockfile v1$/m.test(text)) return 'yarn-classic'
  if (/^__metadata:$/m.test(text)) return 'yarn-berry'
  if (/^lockfileVersion: /m.test(text)) return 'pnpm'
  return /^\s*\{/.test(text) && text.includes('"lockfileVersion"') ? 'npm' : undefined
}

function unknown(message: string): LockfileFault {
  return new LockfileFault('lockfile-kind-unknown', `${message}; read are ${lockfileNames.join(', ')}`)
}
