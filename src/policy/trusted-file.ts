import { EnvironmentError } from '../errors.ts'
import type { Event } from '../ports/context.ts'
import type { FileRefusal, Files } from '../ports/files.ts'
import type { GitHub } from '../ports/github.ts'

export type TrustedFile =
  | {
      readonly ok: true
      readonly data: Buffer
      /** The commit it was read from; absent when it is the working tree's. */
      readonly ref: string | undefined
    }
  | { readonly ok: false; readonly refusal: FileRefusal; readonly ref: string | undefined }

/**
 * A file that rules over changes: where the checkout may be somebody's change, the trusted commit's counts.
 * `path` is relative to the workspace. Throws EnvironmentError when the trusted commit can not be read.
 */
export async function readTrusted(
  path: string,
  limit: number,
  { event, files, github }: { readonly event: Event; readonly files: Files; readonly github: GitHub },
): Promise<TrustedFile> {
  const ref = event.trustedSha
  if (ref === undefined) {
    const read = await files.read(`${files.workspace}/${path}`, limit)
    return read.ok ? { ok: true, data: read.data, ref } : { ...read, ref }
  }
  const data = await readCommitted(path, ref, github)
  if (data === undefined) return { ok: false, refusal: { reason: 'missing' }, ref }
  const { length: bytes } = data
  if (bytes > limit) return { ok: false, refusal: { reason: 'too-large', bytes, limit }, ref }
  return { ok: true, data, ref }
}

async function readCommitted(path: string, ref: string, github: GitHub): Promise<Buffer | undefined> {
  try {
    return await github.readFile(path, ref)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EnvironmentError(`${path} of the base branch could not be read: ${why}`, {
      remedy: 'Give the job `permissions: { contents: read }` and leave `github-token` at its default.',
      cause,
    })
  }
}
