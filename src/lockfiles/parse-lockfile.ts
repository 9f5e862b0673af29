import { attachManifests } from './attach-manifests.ts'
import { LockfileFault, refusalOf } from './fault.ts'
import { projectPath } from './folders.ts'
import { kindOf } from './kind.ts'
import type { Lockfile, LockfileKind, Manifest, ParsedLockfile } from './lockfile.ts'
import { readManifest } from './manifest.ts'
import { textOf } from './text.ts'

/** Reads a lockfile of npm, pnpm or yarn; `manifests` are the package.json files that `neededManifests` names. */
export async function parseLockfile(
  path: string,
  data: Buffer,
  manifests: readonly Manifest[] = [],
): Promise<ParsedLockfile> {
  try {
    const text = textOf(data)
    return {
      ok: true,
      lockfile: attachManifests(
        await parse(kindOf(path, text), path, text, overriddenBy(path, manifests)),
        manifests,
      ),
    }
  } catch (error) {
    if (error instanceof LockfileFault) return refusalOf(error)
    throw error
  }
}

function overriddenBy(path: string, manifests: readonly Manifest[]): ReadonlySet<string> | undefined {
  const root = manifests.find(manifest => projectPath(path, manifest.path) === '.')
  return root === undefined ? undefined : readManifest(root)?.overridden
}

async function parse(
  kind: LockfileKind,
  path: string,
  text: string,
  overridden?: ReadonlySet<string>,
): Promise<Lockfile> {
  switch (kind) {
    case 'npm':
      return (await import('./npm/parse-npm.ts')).parseNpm(path, text)
    case 'pnpm':
      return (await import('./pnpm/parse-pnpm.ts')).parsePnpm(path, text)
    case 'yarn-classic':
      return (await import('./yarn/parse-classic.ts')).parseClassic(path, text, overridden)
    case 'yarn-berry':
      return (await import('./yarn/parse-berry.ts')).parseBerry(path, text, overridden)
  }
}
