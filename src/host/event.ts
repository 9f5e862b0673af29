import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Run, Subject } from '../domain/subject.ts'
import { EnvironmentError } from '../errors.ts'
import type { Event } from '../ports/context.ts'
import type { Environment } from './environment.ts'

const side = z.object({
  sha: z.string(),
  ref: z.string(),
  repo: z.object({ full_name: z.string() }).nullish(),
})
const payloadSchema = z.object({
  pull_request: z.object({ number: z.number().int().positive(), base: side, head: side }).optional(),
  before: z.string().optional(),
})

const nothing = /^0+$/

export async function readEvent(environment: Environment): Promise<Event> {
  const payload = await readPayload(environment.GITHUB_EVENT_PATH)
  const base = { name: environment.GITHUB_EVENT_NAME, checkedOutSha: environment.GITHUB_SHA }
  const { pull_request: pull, before } = payload
  if (pull !== undefined) {
    const { number, base: to, head } = pull
    const fork = head.repo?.full_name !== to.repo?.full_name
    return {
      ...base,
      pullRequest: { number, baseSha: to.sha, baseRef: to.ref, headSha: head.sha, fork },
    }
  }
  if (isPullRequestEvent(base.name)) {
    throw new EnvironmentError(`the event ${base.name} came without its pull request`, {
      remedy: 'GITHUB_EVENT_PATH must name the event file that the runner wrote.',
    })
  }
  return before === undefined || nothing.test(before) ? base : { ...base, before }
}

/** `pull_request_review` and its kin carry a pull request too; merge groups and pushes do not. */
export function isPullRequestEvent(name: string): boolean {
  return name === 'pull_request' || name === 'pull_request_target'
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

async function readPayload(path: string | undefined): Promise<z.infer<typeof payloadSchema>> {
  if (path === undefined) return {}
  try {
    return payloadSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new EnvironmentError('the event file cannot be read', {
      remedy: 'GITHUB_EVENT_PATH must name the JSON file that the runner wrote.',
      cause,
    })
  }
}
