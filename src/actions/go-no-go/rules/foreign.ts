import type { Evidence, NeededJob } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, type Ruling, rule } from '../ruling.ts'

type Named = Policy['evidence'][string]

export type ForeignState = 'succeeded' | 'failed' | 'not-run' | 'missing' | 'no-result'

/** How a job that is not ours stands; only one that succeeded proves anything. */
export function stateOf({ job, by }: Named, needs: readonly NeededJob[]): ForeignState {
  const found = needs.find(needed => needed.job === job)
  if (found === undefined) return 'missing'
  if (found.conclusion === 'failure') return 'failed'
  if (found.conclusion !== 'success') return 'not-run'
  return by === 'result' && found.digests.length === 0 ? 'no-result' : 'succeeded'
}

/** In `authorize` the decision stands for what is not handed in again. */
export function judgeForeign({ phase, needs }: Evidence, { evidence }: Policy): Ruling[] {
  return Object.entries(evidence).flatMap(([name, named]) => {
    const state = stateOf(named, needs)
    if (state === 'missing' && phase === 'authorize') return []
    return judgeState(
      state,
      name === named.job ? `the job ${clip(name)}` : `${clip(name)} (job ${clip(named.job)})`,
    )
  })
}

function judgeState(state: ForeignState, who: string): Ruling[] {
  switch (state) {
    case 'succeeded':
      return []
    case 'failed':
      return [rule('block', 'foreign-job-failed', `${who} failed`)]
    case 'not-run':
      return [rule('unknown', 'foreign-job-not-run', `${who} was skipped or cancelled`)]
    case 'no-result':
      return [rule('unknown', 'foreign-result-missing', `${who} hands on no result`)]
    case 'missing':
      return [missing(who)]
  }
}

function missing(who: string): Ruling {
  return rule('unknown', 'foreign-job-missing', `${who} is not among the needed jobs`, {
    remedy: 'Put it into the `needs` of this job, and hand the whole context on.',
  })
}
