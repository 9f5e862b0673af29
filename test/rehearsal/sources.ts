import { cpSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { git } from './git.ts'
import type { ReadFile } from './lower/repository.ts'

export const root = resolve(import.meta.dirname, '../..')
export const service = join(root, 'test/fixtures/event-manager')
export const policies = join(root, 'workflows-examples/policies/event-manager')
/** What the rehearsal keeps on this machine. */
export const kept = join(root, '.cache/rehearsal')

/** Finds a file of the repositories that are about to be made: the scratch one and this one. */
export function reader(examples: string): ReadFile {
  return (repository, path) => {
    const workflow = /^\.github\/workflows\/([^/]+)$/.exec(path)?.[1]
    const places =
      repository === 'golive'
        ? [join(root, path)]
        : workflow === undefined
          ? [join(policies, path.replace(/^\.github\//, '')), join(service, path)]
          : [join(examples, workflow)]
    const found = places.find(place => statSync(place, { throwIfNoEntry: false })?.isFile())
    return found === undefined ? undefined : readFileSync(found, 'utf8')
  }
}

/** The sample service and its policy, as they are in the working tree. */
export function copyService(to: string): void {
  const listed = git(service, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
  const paths = listed.split('\0').filter(path => path !== '' && existsSync(join(service, path)))
  for (const path of paths) cpSync(join(service, path), join(to, path))
  if (existsSync(policies)) cpSync(policies, join(to, '.github'), { recursive: true })
}

/** Only what actions are made of: act copies the whole folder that it is given. */
export function copyActions(to: string): void {
  for (const part of ['action.yml', 'actions', 'dist'])
    if (existsSync(join(root, part))) cpSync(join(root, part), join(to, part), { recursive: true })
}
