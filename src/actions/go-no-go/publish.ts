import type { Verdict } from '../../domain/verdict.ts'
import type { CheckRequest } from '../../ports/github.ts'
import { renderComment } from '../../report/comment.ts'
import { briefOf } from './brief/brief-of.ts'
import { renderBriefHtml } from './brief/html.ts'
import { redactBrief } from './brief/redact.ts'
import type { Evidence } from './evidence.ts'
import { type Part, tell } from './gather/told.ts'
import type { FrontDoorContext } from './gather.ts'
import type { Output } from './judge.ts'
import type { Reason } from './reasons.ts'
import { spec } from './spec.ts'

type Spoken = Verdict<Reason, Output>

const conclusions: Record<Spoken['decision'], CheckRequest['conclusion']> = {
  pass: 'success',
  warn: 'success',
  block: 'failure',
  unknown: 'failure',
}

/** The brief as files, as a check run and as a comment, each by itself: what fails is told and takes nothing with it. */
export async function publish(verdict: Spoken, evidence: Evidence, context: FrontDoorContext): Promise<void> {
  const { policy, event, github, subject, run, log } = context
  const where = subject.environment === undefined ? '' : `: ${subject.environment}`
  const title = `Go / No-Go${where}`
  const body = log.redact(renderComment({ title: `${spec.title}${where}`, verdict, url: run.url }))
  const { pullRequest } = event
  const attempt = async (what: string, part: Part, work: () => Promise<unknown>) => {
    const told = await tell(part, work)
    if (told.kind === 'unknown') log.warning(`${spec.title}: ${what} could not be published: ${told.why}`)
  }
  await Promise.all([
    writeBriefs(verdict, evidence, context),
    policy.check
      ? attempt('the check run', 'check', () =>
          github.upsertCheck({
            name: title,
            headSha: subject.sha,
            conclusion: conclusions[verdict.decision],
            title: log.redact(verdict.headline),
            summary: body,
            detailsUrl: run.url,
            // Both phases speak of one decision, so they share the check run.
            externalId: `golive/${spec.name}/${run.id}/${subject.environment ?? ''}`,
          }),
        )
      : undefined,
    policy.comment && pullRequest !== undefined
      ? attempt('the comment', 'comment', () =>
          github.upsertComment({
            issue: pullRequest.number,
            marker: subject.environment === undefined ? spec.name : `${spec.name}-${subject.environment}`,
            body,
          }),
        )
      : undefined,
  ])
}

async function writeBriefs(
  verdict: Spoken,
  evidence: Evidence,
  { policy, files, log }: FrontDoorContext,
): Promise<void> {
  try {
    const brief = redactBrief(briefOf(evidence, policy, verdict), log)
    await files.write(evidence.briefs.json, `${JSON.stringify(brief, null, 2)}\n`)
    await files.write(evidence.briefs.html, renderBriefHtml(brief))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    log.warning(`${spec.title}: the brief’s files could not be written: ${why}`)
  }
}
