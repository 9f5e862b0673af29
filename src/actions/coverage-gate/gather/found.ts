import type { Files, FoundFile } from '../../../ports/files.ts'
import type { Refused } from '../evidence.ts'
import { refusedFile } from './refusals.ts'

/** Reports are read up to this many bytes. */
export const reportLimit = 200_000_000

export interface Found {
  readonly files: readonly FoundFile[]
  readonly refused: readonly Refused[]
}

/** The files that patterns name; each pattern must name one, or half of a report would pass for the whole. */
export async function findReports(files: Files, patterns: readonly string[]): Promise<Found> {
  const without = patterns.filter(pattern => pattern.startsWith('!'))
  const wanted = patterns.filter(pattern => !pattern.startsWith('!'))
  const found = new Map<string, FoundFile>()
  const refused = new Map<string, Refused>()
  for (const pattern of wanted) {
    const named = await files.glob([pattern, ...without])
    for (const file of named.files) found.set(file.path, file)
    for (const { path, refusal } of named.refused) refused.set(path, refusedFile(path, refusal))
    if (named.files.length + named.refused.length === 0) refused.set(pattern, nothing(pattern))
  }
  if (wanted.length === 0) refused.set('', nothing(patterns.join(', ')))
  return {
    files: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    refused: [...refused.values()],
  }
}

function nothing(pattern: string): Refused {
  return { path: pattern, reason: 'report-missing', message: 'matches no file' }
}
