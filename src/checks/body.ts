import type { Files } from '../ports/files.ts'
import type { CheckRequest } from './check-schema.ts'

export type Body =
  | {
      readonly ok: true
      readonly body?: string | Uint8Array
      readonly headers: Readonly<Record<string, string>>
    }
  | { readonly ok: false; readonly message: string }

const uploadLimit = 100_000_000

/** The body of a request as bytes, with its content type. */
export async function bodyOf(request: CheckRequest, files: Pick<Files, 'read'>): Promise<Body> {
  if (request.json !== undefined)
    return { ok: true, body: JSON.stringify(request.json), headers: { 'content-type': 'application/json' } }
  if (request.form !== undefined) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return { ok: true, body: new URLSearchParams(request.form).toString(), headers }
  }
  if (request.text !== undefined)
    return { ok: true, body: request.text, headers: { 'content-type': 'text/plain; charset=utf-8' } }
  return request.multipart === undefined ? { ok: true, headers: {} } : multipart(request.multipart, files)
}

async function multipart(
  parts: NonNullable<CheckRequest['multipart']>,
  files: Pick<Files, 'read'>,
): Promise<Body> {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') {
      form.append(name, part)
      continue
    }
    const read = await files.read(part.file, uploadLimit)
    if (!read.ok)
      return { ok: false, message: `the file ${part.file} cannot be sent: ${read.refusal.reason}` }
    form.append(name, new Blob([new Uint8Array(read.data)], { type: part.type }), part.file.split('/').at(-1))
  }
  // The platform's own writer makes the boundary and escapes the names.
  const written = new Response(form)
  const headers = { 'content-type': written.headers.get('content-type') ?? 'multipart/form-data' }
  return { ok: true, body: new Uint8Array(await written.arrayBuffer()), headers }
}
