import { formatSize } from '../domain/values/size.ts'
import { InputError } from '../errors.ts'
import { readTrusted } from '../policy/trusted-file.ts'
import type { Event } from '../ports/context.ts'
import type { FileRefusal, Files } from '../ports/files.ts'
import type { GitHub } from '../ports/github.ts'
import type { WaiversFile } from './waiver.ts'

export const waiversPath = '.github/golive-waivers.yml'
const limit = 1024 * 1024

/**
 * The waivers that count: where the checkout may be a change, those of the trusted commit. No file means no waivers.
 * `path` is relative to the workspace. Throws InputError with every mistake in the file.
 */
export async function loadWaivers(request: {
  readonly path?: string
  readonly event: Event
  readonly files: Files
  readonly github: GitHub
}): Promise<WaiversFile> {
  const { path = waiversPath, event, files, github } = request
  const read = await readTrusted(path, limit, { event, files, github })
  if (!read.ok) {
    if (read.refusal.reason === 'missing') return { file: path, ref: read.ref, waivers: [] }
    throw unusable(path, read.refusal)
  }
  // YAML is read only where there are waivers.
  const { parseWaivers } = await import('./parse-waivers.ts')
  const name = read.ref === undefined ? path : `${path}@${read.ref.slice(0, 7)}`
  const { waivers, problems } = await parseWaivers(name, read.data.toString('utf8'))
  if (problems.length > 0) throw new InputError(problems, { remedy })
  return { file: path, ref: read.ref, waivers }
}

const remedy =
  'A waiver has id, scope (package, versions, path), reason, owner and expires; schema/golive-waivers.schema.json completes it in editors.'

function unusable(file: string, refusal: FileRefusal): InputError {
  const why =
    refusal.reason === 'too-large'
      ? `is ${formatSize(refusal.bytes)}; up to ${formatSize(refusal.limit)} are read`
      : `cannot be used: ${refusal.reason}`
  return new InputError([{ at: 'waivers', file, message: why }], {
    remedy: 'The waivers file is a file of at most 1 MiB inside the repository.',
  })
}
