import type { Verdict } from '../../domain/verdict.ts'
import type { Evidence } from './evidence.ts'
import type { GateContext } from './gather.ts'
import type { Output } from './judge.ts'
import type { Reason } from './reasons.ts'
import { spec } from './spec.ts'

/** The SARIF file that the verdict names, and one comment on the pull request, kept up to date. */
export async function publish(
  verdict: Verdict<Reason, Output>,
  evidence: Evidence,
  context: GateContext,
): Promise<void> {
  // Each by itself: a comment that can not be written must not keep the file from code scanning.
  const [file, comment] = await Promise.allSettled([
    writeSarif(verdict, evidence, context),
    writeComment(verdict, context),
  ])
  for (const done of [file, comment]) if (done.status === 'rejected') throw done.reason
}

/** Nothing is written where nobody answered: an empty file would close every alert. */
async function writeSarif(
  { outputs }: Verdict<Reason, Output>,
  evidence: Evidence,
  { policy, files, log }: GateContext,
): Promise<void> {
  if (outputs.sarif === '') return
  const { sarifOf } = await import('./sarif.ts')
  await files.write(outputs.sarif, log.redact(sarifOf(evidence, policy)))
}

async function writeComment(
  verdict: Verdict<Reason, Output>,
  { policy, event, github, run, log }: GateContext,
): Promise<void> {
  if (!policy.comment || event.pullRequest === undefined) return
  const { renderComment } = await import('../../report/comment.ts')
  const body = renderComment({ title: spec.title, verdict, url: run.url })
  await github.upsertComment({ issue: event.pullRequest.number, marker: spec.name, body: log.redact(body) })
}
