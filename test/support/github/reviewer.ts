import type { Environment } from './records/environment.ts'
import type { Run } from './records/run.ts'

/** Whether GitHub would let this user approve this run's wait for the environment. */
export function mayReview(environment: Environment, run: Run, user: string): boolean {
  if (environment.preventSelfReview && run.actor === user) return false
  return environment.reviewers.some(reviewer =>
    'user' in reviewer ? reviewer.user === user : reviewer.members.includes(user),
  )
}
