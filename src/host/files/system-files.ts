import { randomBytes } from 'node:crypto'
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { EnvironmentError } from '../../errors.ts'
import type { FileRefusal, Files, FoundFile } from '../../ports/files.ts'
import type { Process } from '../../ports/process.ts'
import { find } from './find.ts'
import type { Workspace } from './workspace.ts'
import { absolute, isInside, shown } from './workspace.ts'

export class SystemFiles implements Files {
  readonly workspace: string
  readonly directory: string
  readonly #place: Workspace
  readonly #temp: string
  readonly #process: Process

  /** `temp` is `$RUNNER_TEMP/golive`. */
  constructor(place: Workspace, temp: string, process: Process) {
    this.workspace = place.root
    this.directory = place.directory
    this.#place = place
    this.#temp = temp
    this.#process = process
  }

  async glob(patterns: readonly string[]) {
    const files: FoundFile[] = []
    const refused: { path: string; refusal: FileRefusal }[] = []
    for (const path of await find(this.#place, patterns)) {
      const inspected = await this.#inspect(path)
      if (inspected.ok) files.push(inspected.file)
      else refused.push({ path: shown(this.directory, path), refusal: inspected.refusal })
    }
    return { files, refused }
  }

  async read(path: string, limit: number): ReturnType<Files['read']> {
    const inspected = await this.#inspect(absolute(this.#place, path))
    if (!inspected.ok) return inspected
    const { file } = inspected
    if (file.bytes > limit) return { ok: false, refusal: { reason: 'too-large', bytes: file.bytes, limit } }
    try {
      return { ok: true, data: await readFile(file.absolute), file }
    } catch (error) {
      return { ok: false, refusal: { reason: 'unreadable', message: messageOf(error) } }
    }
  }

  async exists(path: string): Promise<boolean> {
    return (await this.#inspect(absolute(this.#place, path))).ok
  }

  async tracked(): Promise<ReadonlySet<string> | undefined> {
    const args = ['-c', 'core.quotePath=false', 'ls-files', '-z', '--full-name']
    const options = { cwd: this.workspace, timeoutMs: 20_000, maxBytes: 64 * 1024 * 1024 }
    const { exitCode, stdout, truncated } = await this.#process.run('git', args, options)
    return exitCode === 0 && !truncated ? new Set(stdout.split('\0').filter(name => name !== '')) : undefined
  }

  async write(path: string, data: string | Uint8Array): Promise<string> {
    const target = isAbsolute(path) ? path : join(this.#temp, path)
    if (!isInside(this.workspace, target) && !isInside(this.#temp, target)) {
      throw new EnvironmentError(`refusing to write outside the workspace: ${path}`)
    }
    await mkdir(dirname(target), { recursive: true })
    const aside = `${target}.${randomBytes(6).toString('hex')}.tmp`
    try {
      await writeFile(aside, data)
      await rename(aside, target)
    } catch (cause) {
      await rm(aside, { force: true })
      throw new EnvironmentError(`cannot write ${path}: ${messageOf(cause)}`, { cause })
    }
    return target
  }

  async #inspect(path: string): Promise<{ ok: true; file: FoundFile } | { ok: false; refusal: FileRefusal }> {
    try {
      const resolved = await realpath(path)
      if (!isInside(this.workspace, resolved) && !isInside(this.#temp, resolved)) {
        return { ok: false, refusal: { reason: 'outside-workspace', resolved } }
      }
      const facts = await stat(resolved)
      if (!facts.isFile()) return { ok: false, refusal: { reason: 'not-a-file' } }
      const file = {
        path: shown(this.directory, path),
        absolute: resolved,
        bytes: facts.size,
        modified: facts.mtime,
      }
      return { ok: true, file }
    } catch (error) {
      const missing =
        error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      return {
        ok: false,
        refusal: missing ? { reason: 'missing' } : { reason: 'unreadable', message: messageOf(error) },
      }
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
