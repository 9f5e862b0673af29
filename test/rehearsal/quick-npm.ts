import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { service } from './sources.ts'

/** Puts an npm on the path that installs nothing anew and runs the same tests once; gives the path. */
export function quickPath(folder: string, path: string): string {
  const real = path
    .split(delimiter)
    .map(part => join(part, 'npm'))
    .find(file => existsSync(file))
  if (real === undefined) throw new Error('there is no npm on the path')
  const [bin, kept] = [join(folder, 'bin'), join(folder, 'kept')]
  for (const part of [bin, kept]) mkdirSync(part, { recursive: true })
  copyFileSync(join(import.meta.dirname, 'quick/npm'), join(bin, 'npm'))
  const settings = { QUICK_SERVICE: service, QUICK_KEPT: kept, QUICK_NPM: real }
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'\n`)
  writeFileSync(join(bin, 'settings'), lines.join(''))
  return [bin, path].join(delimiter)
}
