import type { Head } from '../../../ports/github.ts'
import type { Told } from '../evidence.ts'
import type { FrontDoorContext } from '../gather.ts'
import { tell } from './told.ts'

/** Where the branch, the tag or the pull request of this run stands now. */
export async function gatherHead({ event, github, subject }: FrontDoorContext): Promise<Told<Head>> {
  const { pullRequest } = event
  if (pullRequest !== undefined) return await tell('pullHead', () => github.pullHead(pullRequest.number))
  if (event.name === 'merge_group')
    return { kind: 'not-asked', why: 'the merge queue makes this commit itself, and nobody pushes to it' }
  const { ref } = subject
  if (!/^refs\/(heads|tags)\/./.test(ref)) {
    const named = ref === '' ? 'no ref' : `the ref ${ref}`
    return { kind: 'unknown', why: `the event ${event.name} has ${named}, which is no branch and no tag` }
  }
  return await tell('head', () => github.refHead(ref), ref)
}
