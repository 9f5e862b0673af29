import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Run, Subject } from '../domain/subject.ts'
import { EnvironmentError } from '../errors.ts'
import type { Event } from '../ports/context.ts'
import type { Environment } from './environment.ts'

const repository = z.object({ full_name: z.string() })
const side = z.object({ sha: z.string(), ref: z.string(), repo: repository.nullish() })
const payloadSchema = z.object({
  pull_request: z.object({ number: z.number().int().positive(), base: side, head: side }).optional(),
  merge_group: z.object({ base_sha: z.string().min(1) }).optional(),
  workflow_run: z.object({ event: z.string(), head_repository: repository.nullish() }).optional(),
  issue: z.object({ pull_request: z.unknown().optional() }).optional(),
  repository: repository.optional(),
  before: z.string().optional(),
})
type Payload = z.infer<typeof payloadSchema>

const nothing = /^0+$/

export async function readEvent(environment: Environment): Promise<Event> {
  const payload = await readPayload(environment.GITHUB_EVENT_PATH)
  const name = environment.GITHUB_EVENT_NAME
  refuseIncomplete(name, payload)
  const trustedSha = trustedShaOf(payload, environment)
  const base = {
    name,
    checkedOutSha: environment.GITHUB_SHA,
    ...(trustedSha === undefined ? {} : { trustedSha }),
  }
  const { pull_request: pull, before } = payload
  if (pull !== undefined) {
    const { number, base: to, head } = pull
    const from = head.repo?.full_name
    const fork = from === undefined || from !== to.repo?.full_name
    return {
      ...base,
      pullRequest: { number, baseSha: to.sha, baseRef: to.ref, headSha: head.sha, fork },
    }
  }
  return before === undefined || nothing.test(before) ? base : { ...base, before }
}

/** `pull_request_target`, `pull_request_review` and their kin carry a pull request too. */
export function isPullRequestEvent(name: string): boolean {
  return name.startsWith('pull_request')
}

/**
 * Where the checkout may be somebody's change, that change must not bring its own policy. A merge group judges changes
 * against its base; a run after a pull request's, or a comment on one, has the default branch as its commit.
 */
function trustedShaOf(payload: Payload, { GITHUB_SHA }: Environment): string | undefined {
  const { pull_request: pull, merge_group: group, workflow_run: after, issue, repository: own } = payload
  if (pull !== undefined) return pull.base.sha
  if (group !== undefined) return group.base_sha
  const foreign = after !== undefined && after.head_repository?.full_name !== own?.full_name
  if (after !== undefined && (foreign || isPullRequestEvent(after.event))) return GITHUB_SHA
  return issue?.pull_request ? GITHUB_SHA : undefined
}

/** An event that lacks its subject must not pass for one without a pull request. */
function refuseIncomplete(name: string, payload: Payload): void {
  const needed: Readonly<Record<string, unknown>> = {
    ...(isPullRequestEvent(name) ? { 'pull request': payload.pull_request } : {}),
    ...(name === 'merge_group' ? { 'merge group': payload.merge_group } : {}),
    ...(name === 'workflow_run' ? { 'workflow run': payload.workflow_run } : {}),
    ...(name === 'issue_comment' ? { issue: payload.issue } : {}),
  }
  for (const [what, value] of Object.entries(needed)) {
    if (value !== undefined) continue
    throw new EnvironmentError(`the event ${name} came without its ${what}`, {
      remedy: 'GITHUB_EVENT_PATH must name the event file that the runner wrote.',
    })
  }
}

export function subjectOf(environment: Environment, event: Event, name: string | undefined): Subject {
  return {
    repository: environment.GITHUB_REPOSITORY,
    sha: event.pullRequest?.headSha ?? environment.GITHUB_SHA,
    ref: environment.GITHUB_REF,
    ...(name === undefined ? {} : { environment: name }),
  }
}

export function runOf(environment: Environment): Run {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_JOB } = environment
  return {
    id: GITHUB_RUN_ID,
    attempt: Number(GITHUB_RUN_ATTEMPT),
    job: GITHUB_JOB,
    url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
  }
}

async function readPayload(path: string): Promise<Payload> {
  try {
    return payloadSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new EnvironmentError('the event file cannot be read', {
      remedy: 'GITHUB_EVENT_PATH must name the JSON file that the runner wrote.',
      cause,
    })
  }
}
