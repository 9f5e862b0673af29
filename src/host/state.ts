import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { State } from '../ports/state.ts'
import { codeOf } from './thrown.ts'

/** One file a name, in a folder that only this user can read; the runner deletes it with the job. */
export class FolderState implements State {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async save(name: string, value: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const aside = `${this.#path(name)}.tmp`
    await writeFile(aside, value, { mode: 0o600, flush: true })
    await rename(aside, this.#path(name))
  }

  async load(name: string): Promise<string | undefined> {
    try {
      return await readFile(this.#path(name), 'utf8')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
  }

  async clear(name: string): Promise<void> {
    await rm(this.#path(name), { force: true })
  }

  #path(name: string): string {
    return join(this.#folder, encodeURIComponent(name))
  }
}
