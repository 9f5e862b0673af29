import { z } from 'zod'
import { ApiError } from '../../errors.ts'
import type { Head } from '../../ports/github.ts'
import type { Client } from './client.ts'
import type { Repository } from './repository.ts'

const refAnswer = z.object({
  ref: z.string(),
  object: z.object({ type: z.string(), sha: z.string().min(1) }),
})
const refsAnswer = z.array(z.object({ ref: z.string() }))
const branchesAnswer = z.array(z.object({ protected: z.boolean() }))
const tagAnswer = z.object({ sha: z.string().min(1) })
const pullAnswer = z.object({ head: z.object({ ref: z.string(), sha: z.string().min(1) }) })

export async function readRefHead(
  client: Client,
  repository: Repository,
  ref: string,
): Promise<Head | undefined> {
  const name = ref.replace(/^refs\//, '')
  const found = await findRef(client, repository, name)
  if (found === undefined) return undefined
  if (found.object.type === 'commit') return { ref: found.ref, sha: found.object.sha }
  // An annotated tag is an object of its own; the commit behind it is what was released.
  const { sha } = await client.call(
    'GET /repos/{owner}/{repo}/commits/{ref}',
    { ...repository, ref: name },
    tagAnswer,
  )
  return { ref: found.ref, sha }
}

/** Who may not look gets a 404, too: the list of refs is empty for whoever may. */
async function findRef(client: Client, repository: Repository, ref: string) {
  try {
    return await client.call('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...repository, ref }, refAnswer)
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error
    await client.call('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ...repository, ref }, refsAnswer)
    return undefined
  }
}

export async function readHasProtectedBranches(client: Client, repository: Repository): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/branches'
  const found = await client.call(
    route,
    { ...repository, protected: true, per_page: 1, page: 1 },
    branchesAnswer,
  )
  return found.some(branch => branch.protected)
}

export async function readPullHead(client: Client, repository: Repository, number: number): Promise<Head> {
  const { head } = await client.call(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    { ...repository, pull_number: number },
    pullAnswer,
  )
  return { ref: head.ref, sha: head.sha }
}
