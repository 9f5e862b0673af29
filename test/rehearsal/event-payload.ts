import type { Options } from './options.ts'
import type { Scratch } from './scratch.ts'

export const repositoryName = 'golive-dev/event-manager'
const nothing = '0'.repeat(40)

/** The event file as GitHub would write it, as far as workflows and actions read it. */
export function eventPayload(options: Options, scratch: Scratch): Record<string, unknown> {
  const repository = {
    full_name: repositoryName,
    default_branch: 'main',
    owner: { login: 'golive-dev' },
    name: 'event-manager',
  }
  if (options.event === 'pull_request') {
    const side = (ref: string, sha: string) => ({ ref, sha, repo: repository })
    const pull = {
      number: 7,
      base: side('main', scratch.baseSha),
      head: side('feature/ranking', scratch.headSha),
    }
    return { action: 'synchronize', number: 7, pull_request: pull, repository }
  }
  if (options.event === 'push')
    return { ref: 'refs/heads/main', before: scratch.baseSha, after: scratch.headSha, repository }
  return { ref: 'refs/heads/main', before: nothing, inputs: {}, repository }
}
