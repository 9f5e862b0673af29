import type { Example } from './example.ts'
import type { EventName } from './options.ts'
import type { Scratch } from './scratch.ts'
import { names } from './seed.ts'

/** The event file as GitHub would write it, as far as workflows and actions read it. */
export function eventPayload(
  event: EventName,
  scratch: Pick<Scratch, 'baseSha' | 'headSha'>,
  example: Pick<Example, 'cron' | 'path'>,
): Record<string, unknown> {
  const repository = {
    full_name: `${names.owner}/${names.repository}`,
    name: names.repository,
    owner: { login: names.owner },
    default_branch: names.branch,
  }
  const common = { repository, sender: { login: names.actor } }
  const ref = `refs/heads/${names.branch}`
  switch (event) {
    case 'pull_request': {
      const side = (branch: string, sha: string) => ({ ref: branch, sha, repo: repository })
      const pull = {
        number: names.pull,
        base: side(names.branch, scratch.baseSha),
        head: side(names.feature, scratch.headSha),
        user: { login: names.actor },
      }
      return { ...common, action: 'synchronize', number: names.pull, pull_request: pull }
    }
    case 'push':
      return { ...common, ref, before: scratch.baseSha, after: scratch.headSha }
    case 'workflow_dispatch':
      return { ...common, ref, workflow: example.path, inputs: {} }
    case 'schedule':
      return { ...common, ref, schedule: example.cron }
  }
}
