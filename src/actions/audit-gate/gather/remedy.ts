import semver from 'semver'
import type { LockfileKind } from '../../../lockfiles/lockfile.ts'

export interface Remedy {
  /** The one command that brings the fix. */
  readonly command?: string
  /** What to do where no single command does it. */
  readonly hint?: string
}

/** A name that a registry takes; anything else must not come near a shell. */
const safeName = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i
const safePath = /^[a-z0-9_][\w./-]*$/i

/** How a package is brought to a version; text for people, never run by us. */
export function remedyFor(request: {
  readonly kind: LockfileKind
  readonly name: string
  readonly fix: string
  /** Folder of the project that asks for it itself. */
  readonly directIn: string | undefined
  /** Ranges in which others ask for it. */
  readonly ranges: readonly string[]
}): Remedy {
  const { kind, name, fix, directIn, ranges } = request
  if (!safeName.test(name) || semver.valid(fix) !== fix) return {}
  if (directIn !== undefined) {
    return safePath.test(directIn) || directIn === '.'
      ? { command: direct(kind, `${name}@${fix}`, directIn) }
      : {}
  }
  return ranges.every(range => allows(range, fix)) ? update(kind, name) : override(kind, name, fix)
}

function direct(kind: LockfileKind, wanted: string, folder: string): string {
  const root = folder === '.'
  switch (kind) {
    case 'npm':
      return `npm install ${wanted}${root ? '' : ` --workspace ${folder}`}`
    case 'pnpm':
      return `pnpm ${root ? '' : `--filter ./${folder} `}update ${wanted}`
    case 'yarn-classic':
      return `yarn ${root ? '' : `--cwd ${folder} `}upgrade ${wanted}`
    case 'yarn-berry':
      return `yarn up ${wanted}`
  }
}

function update(kind: LockfileKind, name: string): Remedy {
  switch (kind) {
    case 'npm':
      return { command: `npm update ${name}` }
    case 'pnpm':
      return { command: `pnpm update --recursive --depth 100 ${name}` }
    case 'yarn-classic':
      return { hint: `take the entry of ${name} out of yarn.lock and run \`yarn install\`` }
    case 'yarn-berry':
      return { command: `yarn up --recursive ${name}` }
  }
}

/** Whoever needs it does not allow the fix. */
function override(kind: LockfileKind, name: string, fix: string): Remedy {
  const field = kind === 'npm' || kind === 'pnpm' ? 'overrides' : 'resolutions'
  const file = kind === 'pnpm' ? 'pnpm-workspace.yaml' : 'package.json'
  const tool = kind === 'npm' || kind === 'pnpm' ? kind : 'yarn'
  return {
    hint: `what needs it does not allow that: update it, or set \`${name}\` to \`${fix}\` in \`${field}\` of ${file} and run \`${tool} install\``,
  }
}

function allows(range: string, version: string): boolean {
  const plain = range.replace(/^npm:(@?[^@]+@)?/, '')
  return semver.satisfies(version, plain)
}
