import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../../errors.ts'

export interface Workspace {
  /** Absolute, links resolved. */
  readonly root: string
  /** Absolute; where relative paths start. */
  readonly directory: string
}

export async function openWorkspace(root: string, directory: string): Promise<Workspace> {
  const real = await realpath(root)
  const wanted = resolve(real, directory)
  const resolved = await realpath(wanted).catch(() => undefined)
  if (resolved === undefined || !isInside(real, resolved)) {
    const what = resolved === undefined ? 'does not exist in the workspace' : 'leads out of the workspace'
    throw new InputError([{ at: 'working-directory', message: `"${directory}" ${what}` }], {
      remedy: 'Name a folder relative to the repository’s root; check the repository out first.',
    })
  }
  return { root: real, directory: resolved }
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}

/** Forward slashes, relative to the folder. */
export function shown(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

export function absolute(workspace: Workspace, path: string): string {
  return isAbsolute(path) ? path : join(workspace.directory, path)
}

/** Links resolved as far as the path exists. */
export async function realpathOfNearest(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined)
  if (real !== undefined) return real
  const parent = dirname(path)
  return parent === path ? path : join(await realpathOfNearest(parent), basename(path))
}
