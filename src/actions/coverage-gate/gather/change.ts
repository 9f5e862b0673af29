import type { Comparison } from '../../../ports/github.ts'
import type { GateContext } from '../gather.ts'
import { type Checkout, mergedBase } from './checkout.ts'

export type Change =
  | { readonly kind: 'known'; readonly comparison: Comparison }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'unavailable'; readonly why: string }

/** What the pull request or the push changes, in lines of the commit that is checked out: the reports count those. */
export async function gatherChange(context: GateContext, checkout: Checkout | undefined): Promise<Change> {
  const { event, github, subject } = context
  try {
    if (event.pullRequest !== undefined)
      return { kind: 'known', comparison: await pullRequestChange(context, checkout) }
    if (event.before !== undefined)
      return { kind: 'known', comparison: await github.compare(event.before, subject.sha) }
  } catch (error) {
    return { kind: 'unavailable', why: error instanceof Error ? error.message : String(error) }
  }
  return { kind: 'none', why: `the event ${event.name} has no change to look at` }
}

/** The merge that GitHub checks out has other line numbers than the head once the base went on. */
async function pullRequestChange({ event, github, subject }: GateContext, checkout: Checkout | undefined) {
  const base = checkout === undefined ? undefined : mergedBase(checkout, subject.sha)
  return base === undefined || checkout === undefined
    ? await github.pullFiles(event.pullRequest?.number ?? 0)
    : await github.compare(base, checkout.sha)
}
