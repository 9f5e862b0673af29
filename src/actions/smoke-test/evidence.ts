import type { HostState } from '../../checks/host-state.ts'
import type { CheckOutcome } from '../../checks/outcome.ts'

export interface Evidence {
  readonly suite: string
  readonly commit: string | undefined
  /** False where no path tells the commit. */
  readonly identifiable: boolean
  readonly hosts: readonly HostState[]
  readonly outcomes: readonly CheckOutcome[]
  readonly junitPath: string
  /** Milliseconds of the whole. */
  readonly ms: number
}
