import type { Digest } from '../../domain/digest.ts'
import type { Subject } from '../../domain/subject.ts'
import type { Gate } from './gates.ts'

/** A gate that was asked, with its result or with why there is none. */
export type Part =
  | { readonly kind: 'result'; readonly gate: Gate; readonly digest: Digest }
  | { readonly kind: 'none'; readonly gate: Gate; readonly why: string }

export type Evidence =
  | { readonly phase: 'select'; readonly asked: readonly Gate[] }
  | {
      readonly phase: 'conclude'
      readonly subject: Subject
      /** One for each gate that was asked, in the order of the table. */
      readonly parts: readonly Part[]
    }
