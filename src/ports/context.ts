import type { CommonInputs, InputValues } from '../domain/input.ts'
import type { Run, Subject } from '../domain/subject.ts'
import type { Clock } from './clock.ts'
import type { Files } from './files.ts'
import type { GitHub } from './github.ts'
import type { Http } from './http.ts'
import type { Log } from './log.ts'
import type { Process } from './process.ts'
import type { Settings } from './settings.ts'
import type { State } from './state.ts'

export interface PullRequest {
  readonly number: number
  readonly baseSha: string
  readonly baseRef: string
  readonly headSha: string
  /** True when the head is another repository than the base. */
  readonly fork: boolean
}

/** The event that started the workflow. */
export interface Event {
  /** `push`, `pull_request`, `workflow_dispatch`, `schedule`, ... */
  readonly name: string
  readonly pullRequest?: PullRequest
  /** On push: the commit before it; absent for a new branch. */
  readonly before?: string
  /** The commit that GITHUB_SHA names; on pull requests the merge commit. */
  readonly checkedOutSha: string
  /** The commit whose policy and waivers count, where the checkout may be a change that would excuse itself. */
  readonly trustedSha?: string
}

/** All that an action may touch. */
export interface Context<Inputs = unknown, Policy = unknown> {
  readonly inputs: Inputs & InputValues<CommonInputs>
  /** The action's policy section: inputs over environment overlay over file over defaults. */
  readonly policy: Policy
  /** Path of the policy file that was read, relative to the workspace. */
  readonly policyPath: string | undefined
  /** The actions that have a section in the policy file, the environment's overlay included. */
  readonly policySections: readonly string[]
  readonly subject: Subject
  readonly run: Run
  readonly event: Event
  readonly clock: Clock
  readonly files: Files
  readonly github: GitHub
  readonly http: Http
  readonly log: Log
  readonly process: Process
  /** Kept from main to post. */
  readonly state: State
  readonly settings: Settings
  /** A variable of the job's environment that the policy names (`url-env: DATABASE_URL`); empty is undefined. Masked. */
  secretFrom(variable: string): string | undefined
  /** Aborts when the run is cancelled; what still must be done then has a few seconds. */
  readonly signal: AbortSignal
}
