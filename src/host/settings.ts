import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import type { Settings } from '../ports/settings.ts'
import type { Variables } from './environment.ts'
import { readBounded } from './files/bounded-read.ts'
import { codeOf, messageOf } from './thrown.ts'

export class UserSettings implements Settings {
  readonly #variables: Variables

  constructor(variables: Variables) {
    this.#variables = variables
  }

  variable(name: string): string | undefined {
    // npm takes its variables in capitals and in small letters, and so do its users.
    const wanted = name.toLowerCase()
    const found = Object.entries(this.#variables).find(
      ([key, value]) => key.toLowerCase() === wanted && value !== undefined && value !== '',
    )
    return found?.[1]
  }

  async file({ variable, name, limit }: Parameters<Settings['file']>[0]): ReturnType<Settings['file']> {
    const home = this.#variables['HOME'] ?? this.#variables['USERPROFILE'] ?? ''
    const named = this.variable(variable)
    const path = named ?? (home === '' ? undefined : join(home, name))
    if (path === undefined || !isAbsolute(path)) return undefined
    const folder = await realpath(dirname(path)).catch(() => dirname(path))
    const paths = [path, join(folder, basename(path))]
    try {
      const read = await readBounded(path, limit)
      return read.ok ? { ok: true, paths, text: read.data.toString('utf8') } : { ...read, paths }
    } catch (error) {
      const missing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
      const refusal = missing
        ? ({ reason: 'missing' } as const)
        : ({ reason: 'unreadable', message: messageOf(error) } as const)
      return { ok: false, paths, refusal }
    }
  }
}
