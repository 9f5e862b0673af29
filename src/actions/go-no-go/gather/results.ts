import { z } from 'zod'
import { resultSchema } from '../../../domain/result.ts'
import { formatSize } from '../../../domain/values/size.ts'
import type { FileRefusal, Files, FoundFile } from '../../../ports/files.ts'
import type { ResultFile } from '../evidence.ts'
import { failureOf, isOurs, versionFault } from './schema-version.ts'

/** Of one result file; the largest real ones have some ten thousand findings. */
const sizeLimit = 10_000_000
const fileLimit = 500

const objectSchema = z.record(z.string(), z.unknown())

/** Every file that the patterns name, and every pattern that names none: a result that is not there must not go unnoticed. */
export async function gatherResults(
  files: Files,
  patterns: readonly string[] | undefined,
): Promise<ResultFile[]> {
  if (patterns === undefined) return []
  const without = patterns.filter(pattern => pattern.startsWith('!'))
  const wanted = patterns.filter(pattern => !pattern.startsWith('!'))
  const found = new Map<string, FoundFile>()
  const refused = new Map<string, ResultFile>()
  for (const pattern of wanted) {
    const named = await files.glob([pattern, ...without])
    for (const file of named.files) found.set(file.path, file)
    for (const { path, refusal } of named.refused) refused.set(path, refuse(path, describe(refusal)))
    if (named.files.length + named.refused.length === 0)
      refused.set(pattern, refuse(pattern, 'matches no file'))
  }
  if (wanted.length === 0) refused.set('', refuse(patterns.join(', '), 'names no file'))
  const taken = [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
  if (taken.length > fileLimit) {
    const why = `${taken.length} files match and ${fileLimit} are read at most: name the results more closely`
    return [...refused.values(), refuse(wanted.join(', '), why)]
  }
  const read: ResultFile[] = []
  // One after another: together they could fill the memory.
  for (const file of taken) read.push(await readResult(files, file))
  return [...read, ...refused.values()]
}

async function readResult(files: Files, file: FoundFile): Promise<ResultFile> {
  const read = await files.read(file.absolute, sizeLimit)
  if (!read.ok) return refuse(file.path, describe(read.refusal))
  let json: unknown
  try {
    json = JSON.parse(read.data.toString('utf8'))
  } catch {
    return refuse(file.path, read.data.length === 0 ? 'is empty' : 'is no JSON, or was cut short')
  }
  const object = objectSchema.safeParse(json)
  if (!object.success || !isOurs(object.data)) return refuse(file.path, 'is no result of Golive')
  const fault = versionFault(object.data)
  if (fault !== undefined) return refuse(file.path, fault)
  const parsed = resultSchema.safeParse(object.data)
  return parsed.success
    ? { ok: true, path: file.path, result: parsed.data }
    : refuse(file.path, `is no whole result: ${failureOf(parsed.error)}`)
}

function refuse(path: string, why: string): ResultFile {
  return { ok: false, path, why }
}

function describe(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'missing':
      return 'matches no file'
    case 'outside-workspace':
      return 'leads out of the workspace'
    case 'too-large':
      return `has ${formatSize(refusal.bytes)}, and ${formatSize(refusal.limit)} are read at most`
    case 'not-a-file':
      return 'is no file'
    case 'unreadable':
      return `can not be read: ${refusal.message}`
  }
}
