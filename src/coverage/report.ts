import type { Hits } from './hits.ts'
import type { Totals } from './totals.ts'

export const formats = ['lcov', 'istanbul', 'istanbul-summary', 'cobertura', 'clover'] as const
export type Format = (typeof formats)[number]

/** A file as a report names it: by hits, or, in a summary, by counts only. */
export interface ReportedFile {
  /** Absolute, or relative to a folder that the report does not tell. */
  readonly path: string
  /** Folders that the path may start from, where the report tells them. */
  readonly sources?: readonly string[]
  readonly hits: Hits | undefined
  readonly totals: Totals | undefined
}

export type ReportFault = 'empty' | 'unparsable' | 'truncated' | 'forbidden'

export type ParsedReport =
  | { readonly ok: true; readonly format: Format; readonly files: readonly ReportedFile[] }
  | {
      readonly ok: false
      readonly fault: ReportFault
      readonly message: string
      /** 1-based. */
      readonly line?: number
    }

/** Names in a report may be of any length, and a message quotes them. */
const messageLimit = 400

export function refuse(
  fault: ReportFault,
  message: string,
  line?: number,
): Extract<ParsedReport, { ok: false }> {
  return {
    ok: false,
    fault,
    message: message.slice(0, messageLimit),
    ...(line === undefined ? {} : { line }),
  }
}
