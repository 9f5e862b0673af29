import { formatSize } from '../../../domain/values/size.ts'
import type { Evidence, NeededJob } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, type Ruling, rule } from '../ruling.ts'

/** Above this the next output may be the one that no process can be started with. */
export const needsLimit = 100 * 1024

/** What was handed in at all: results that can be read, and jobs that gave one. */
export function judgeNeeds(evidence: Evidence, policy: Policy): Ruling[] {
  const { needs, results, needsBytes } = evidence
  const named = new Set(Object.values(policy.evidence).map(({ job }) => job))
  const broken = results.flatMap(file =>
    file.ok ? [] : [rule('unknown', 'result-broken', `${clip(file.path)} is no result: ${file.why}`)],
  )
  return [
    ...broken,
    ...needs.flatMap(({ job, broken }) =>
      broken.map(why =>
        rule('unknown', 'result-broken', `the job ${clip(job)} hands on a broken result: ${why}`),
      ),
    ),
    ...needs.flatMap(needed => (named.has(needed.job) ? [] : judgeJob(needed))),
    ...(needs.length + results.length === 0 ? [nothing()] : []),
    ...(needsBytes > needsLimit ? [nearLimit(needsBytes)] : []),
  ]
}

function judgeJob({ job, conclusion, digests, broken }: NeededJob): Ruling[] {
  const name = clip(job)
  if (digests.length === 0) {
    if (conclusion === 'skipped') return [rule('unknown', 'job-skipped', `the job ${name} was skipped`)]
    if (conclusion === 'cancelled') return [rule('unknown', 'job-cancelled', `the job ${name} was cancelled`)]
    if (conclusion === 'failure')
      return [rule('unknown', 'job-failed-early', `the job ${name} failed before it gave a result`)]
    return broken.length > 0
      ? []
      : [rule('unknown', 'result-missing', `the job ${name} hands on no result`, handOn)]
  }
  if (conclusion === 'success') return []
  if (conclusion === 'cancelled') return [rule('unknown', 'job-cancelled', `the job ${name} was cancelled`)]
  const explained = digests.some(({ decision }) => decision === 'block' || decision === 'unknown')
  if (conclusion === 'failure' && explained) return []
  const said = conclusion === 'failure' ? 'failed' : 'was skipped'
  return [rule('unknown', 'job-contradicts', `the job ${name} ${said} although its gates passed`)]
}

const handOn = {
  remedy:
    'Give the job `outputs: { result: … }` from its gate’s step, or name it under `go-no-go.evidence` when it is not one of ours.',
}

function nothing(): Ruling {
  return rule('unknown', 'no-evidence', 'no gate, no job and no result was handed in', {
    remedy: 'Give the input `needs` the whole context as JSON, and the job the gates in its `needs`.',
  })
}

function nearLimit(bytes: number): Ruling {
  return rule('warn', 'needs-near-limit', `the input needs holds ${formatSize(bytes)} of 128 KiB at most`, {
    remedy: 'Hand the result files over by `results`, and fewer outputs by `needs`.',
  })
}
