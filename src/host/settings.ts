import { isAbsolute, join } from 'node:path'
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
    try {
      const read = await readBounded(path, limit)
      return read.ok ? { ok: true, path, text: read.data.toString('utf8') } : { ...read, path }
    } catch (error) {
      // npm too goes on without the file when its variable names none.
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
      return { ok: false, path, refusal: { reason: 'unreadable', message: messageOf(error) } }
    }
  }
}
