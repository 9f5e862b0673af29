import { randomBytes } from 'node:crypto'
import { lstat, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { EnvironmentError } from '../../errors.ts'
import type { FileRefusal, Files, FoundFile } from '../../ports/files.ts'
import type { Process } from '../../ports/process.ts'
import { codeOf, messageOf } from '../thrown.ts'
import { readBounded } from './bounded-read.ts'
import { find } from './find.ts'
import type { Workspace } from './workspace.ts'
import { absolute, isInside, realpathOfNearest, shown } from './workspace.ts'

export class SystemFiles implements Files {
  readonly workspace: string
  readonly directory: string
  readonly temporary: string
  readonly #place: Workspace
  readonly #process: Process

  /** `temp` is `$RUNNER_TEMP/golive`. */
  constructor(place: Workspace, temp: string, process: Process) {
    this.workspace = place.root
    this.directory = place.directory
    this.#place = place
    this.temporary = temp
    this.#process = process
  }

  async glob(patterns: readonly string[]) {
    const files: FoundFile[] = []
    const found = await find(this.#place, this.temporary, patterns)
    const refused: { path: string; refusal: FileRefusal }[] = found.unreadable.map(({ path, message }) => ({
      path: shown(this.directory, path),
      refusal: { reason: 'unreadable', message },
    }))
    for (const path of found.paths) {
      const inspected = await this.#inspect(path)
      if (inspected.ok) files.push(inspected.file)
      else refused.push({ path: shown(this.directory, path), refusal: inspected.refusal })
    }
    return { files, refused }
  }

  async read(path: string, limit: number): ReturnType<Files['read']> {
    const inspected = await this.#inspect(absolute(this.#place, path))
    if (!inspected.ok) return inspected
    try {
      const read = await readBounded(inspected.file.absolute, limit)
      if (!read.ok) return read
      const { data, modified } = read
      return { ok: true, data, file: { ...inspected.file, bytes: data.length, modified } }
    } catch (error) {
      return { ok: false, refusal: { reason: 'unreadable', message: messageOf(error) } }
    }
  }

  async exists(path: string): Promise<boolean> {
    return (await this.#inspect(absolute(this.#place, path))).ok
  }

  async tracked(): Promise<ReadonlySet<string> | undefined> {
    // In a container the workspace often belongs to another user, which git refuses unless it is told.
    const args = ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', 'ls-files', '-z', '--full-name']
    const options = { cwd: this.workspace, timeoutMs: 20_000, maxBytes: 64 * 1024 * 1024 }
    const { exitCode, stdout, truncated } = await this.#process.run('git', args, options)
    return exitCode === 0 && !truncated ? new Set(stdout.split('\0').filter(name => name !== '')) : undefined
  }

  async write(path: string, data: string | Uint8Array): Promise<string> {
    const target = resolve(isAbsolute(path) ? path : join(this.temporary, path))
    // A link in the repository may lead anywhere, so the real folder counts too.
    const real = await realpathOfNearest(dirname(target))
    const [named, meant] = [await this.#isOurs(target), await this.#isOurs(real)]
    if (!named || !meant) throw new EnvironmentError(`refusing to write outside the workspace: ${path}`)
    const aside = `${target}.${randomBytes(6).toString('hex')}.tmp`
    try {
      await mkdir(dirname(target), { recursive: true })
      await writeFile(aside, data, { flag: 'wx' })
      await rename(aside, target)
    } catch (cause) {
      await rm(aside, { force: true }).catch(() => undefined)
      throw new EnvironmentError(`cannot write ${path}: ${messageOf(cause)}`, { cause })
    }
    return target
  }

  async #isOurs(path: string): Promise<boolean> {
    const temp = await realpathOfNearest(this.temporary)
    return [this.workspace, this.temporary, temp].some(folder => isInside(folder, path))
  }

  async #inspect(path: string): Promise<{ ok: true; file: FoundFile } | { ok: false; refusal: FileRefusal }> {
    try {
      const resolved = await realpath(path)
      if (!(await this.#isOurs(resolved))) {
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
      return { ok: false, refusal: await refusalOf(error, path) }
    }
  }
}

/** A link to nothing is there: to call it missing would let a default take its place. */
async function refusalOf(error: unknown, path: string): Promise<FileRefusal> {
  const code = codeOf(error)
  const absent = code === 'ENOENT' || code === 'ENOTDIR'
  const isLink = absent && (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true
  if (isLink) return { reason: 'unreadable', message: 'it is a link to a file that does not exist' }
  return absent ? { reason: 'missing' } : { reason: 'unreadable', message: messageOf(error) }
}
