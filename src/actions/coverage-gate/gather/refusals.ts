import { formatSize } from '../../../domain/values/size.ts'
import type { FileRefusal } from '../../../ports/files.ts'
import type { Refused } from '../evidence.ts'
import type { Reason } from '../reasons.ts'

const reasons: Record<FileRefusal['reason'], Reason> = {
  missing: 'report-missing',
  'outside-workspace': 'report-outside-workspace',
  'too-large': 'report-too-large',
  'not-a-file': 'report-unreadable',
  unreadable: 'report-unreadable',
}

export function refusedFile(path: string, refusal: FileRefusal): Refused {
  return { path, reason: reasons[refusal.reason], message: describe(refusal) }
}

/** The faults that the parsers name, as reasons. */
export const faultReasons = {
  empty: 'report-empty',
  unparsable: 'report-unparsable',
  truncated: 'report-truncated',
  forbidden: 'report-forbidden',
} as const satisfies Record<string, Reason>

function describe(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'missing':
      return 'does not exist'
    case 'outside-workspace':
      return 'leads out of the workspace'
    case 'too-large':
      return `is ${formatSize(refusal.bytes)}; up to ${formatSize(refusal.limit)} are read`
    case 'not-a-file':
      return 'is not a file'
    case 'unreadable':
      return `cannot be read: ${refusal.message}`
  }
}
