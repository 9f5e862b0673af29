import type { Files, FoundFile } from '../../../ports/files.ts'
import type { Refused } from '../evidence.ts'
import { refusedFile } from './refusals.ts'

/** Reports are read up to this many bytes. */
export const reportLimit = 200_000_000

export interface Found {
  readonly files: readonly FoundFile[]
  readonly refused: readonly Refused[]
}

/** The files that patterns name; patterns that name none are a refusal of their own. */
export async function findReports(files: Files, patterns: readonly string[]): Promise<Found> {
  const { files: found, refused } = await files.glob(patterns)
  const faults = refused.map(({ path, refusal }) => refusedFile(path, refusal))
  if (found.length > 0 || faults.length > 0) return { files: found, refused: faults }
  const message = 'matches no file'
  return { files: [], refused: [{ path: patterns.join(', '), reason: 'report-missing', message }] }
}
