import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { type Fault, fault, faultOf } from './failure.ts'

export type Body = { readonly ok: true; readonly body: Buffer } | Fault

/** Reads an answer's body, decoded, and stops at the cap: a small bomb can hold gigabytes. */
export async function readBody(message: IncomingMessage, method: string, limit: number): Promise<Body> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of decode(message, method)) {
      bytes += chunk.length
      if (bytes > limit) {
        message.destroy()
        return fault('too-large', `the body is larger than ${limit} bytes`)
      }
      chunks.push(chunk)
    }
  } catch (error) {
    return faultOf(error)
  }
  return message.complete
    ? { ok: true, body: Buffer.concat(chunks) }
    : fault('reset', 'the body was cut short')
}

/** The body's bytes as they come, without its transfer encoding's compression. */
export function decode(message: IncomingMessage, method: string): Readable {
  const bodiless = method === 'HEAD' || message.statusCode === 204 || message.statusCode === 304
  const encoding = String(message.headers['content-encoding'] ?? '').toLowerCase()
  const decoder = bodiless ? undefined : decoderOf(encoding)
  // An error travels through the decoder to whoever reads it.
  return decoder === undefined ? message : pipeline(message, decoder, () => undefined)
}

function decoderOf(encoding: string) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'deflate') return createInflate()
  if (encoding === 'br') return createBrotliDecompress()
  return encoding === 'zstd' ? createZstdDecompress() : undefined
}
