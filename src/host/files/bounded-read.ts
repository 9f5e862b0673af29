import { constants, type FileHandle, open } from 'node:fs/promises'
import type { FileRefusal } from '../../ports/files.ts'

export type Bytes =
  | { readonly ok: true; readonly data: Buffer; readonly modified: Date }
  | { readonly ok: false; readonly refusal: FileRefusal }

/** What is opened is what is judged: between a look at a path and its opening it may become a pipe, or grow. */
export async function readBounded(path: string, limit: number): Promise<Bytes> {
  // Without O_NONBLOCK the opening of a pipe that nobody writes to would wait for ever.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const facts = await file.stat()
    if (!facts.isFile()) return { ok: false, refusal: { reason: 'not-a-file' } }
    const tooLarge = (bytes: number): Bytes => ({ ok: false, refusal: { reason: 'too-large', bytes, limit } })
    if (facts.size > limit) return tooLarge(facts.size)
    const data = await readUpTo(file, facts.size, limit + 1)
    return data.length > limit ? tooLarge(data.length) : { ok: true, data, modified: facts.mtime }
  } finally {
    await file.close()
  }
}

async function readUpTo(file: FileHandle, size: number, most: number): Promise<Buffer> {
  let buffer = Buffer.allocUnsafe(Math.min(size + 1, most))
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length)
    length += bytesRead
    if (bytesRead === 0 || length === most) return buffer.subarray(0, length)
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(buffer.length * 2, most))
      buffer.copy(larger)
      buffer = larger
    }
  }
}
