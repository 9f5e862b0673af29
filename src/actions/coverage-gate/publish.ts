import type { Verdict } from '../../domain/verdict.ts'
import { renderComment } from '../../report/comment.ts'
import type { Evidence } from './evidence.ts'
import type { GateContext } from './gather.ts'
import type { Output } from './judge.ts'
import type { Reason } from './reasons.ts'
import { spec } from './spec.ts'

/** One comment on the pull request, kept up to date. */
export async function publish(
  verdict: Verdict<Reason, Output>,
  _evidence: Evidence,
  { policy, event, github, run, log }: GateContext,
): Promise<void> {
  if (!policy.comment || event.pullRequest === undefined) return
  const body = renderComment({ title: spec.title, verdict, url: run.url })
  await github.upsertComment({ issue: event.pullRequest.number, marker: spec.name, body: log.redact(body) })
}
