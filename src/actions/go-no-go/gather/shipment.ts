import { ApiError } from '../../../errors.ts'
import type { Deployment } from '../../../ports/github.ts'
import type { EnvironmentRules, Shipment, Told } from '../evidence.ts'
import type { FrontDoorContext } from '../gather.ts'
import { tell } from './told.ts'

/** Everything between the commit that is live there and the one under test. */
export async function gatherShipment(
  context: FrontDoorContext,
  place: Told<EnvironmentRules>,
): Promise<Told<Shipment>> {
  const { environment } = context.subject
  if (environment === undefined) return { kind: 'not-asked', why: 'no environment is named' }
  // An environment's name may be written in either case, and its deployments are found by how it was.
  const names = new Set([place.kind === 'known' ? place.value.name : environment, environment])
  const last = await lastOf(context, [...names])
  if (last.kind === 'absent') return await firstShipment(context)
  if (last.kind !== 'known') return last
  return await shipmentSince(context, last.value)
}

async function lastOf(
  { github, run }: FrontDoorContext,
  names: readonly string[],
): Promise<Told<Deployment>> {
  const asking = names.map(name => tell('deployments', () => github.lastDeployment(name, run.id)))
  const all = await Promise.all(asking)
  const untold = all.find(({ kind }) => kind === 'unknown')
  if (untold !== undefined) return untold
  const found = all.flatMap(last => (last.kind === 'known' ? [last.value] : []))
  const [newest] = found.sort((a, b) => b.deployedAt.getTime() - a.deployedAt.getTime())
  return newest === undefined ? { kind: 'absent', what: 'a deployment' } : { kind: 'known', value: newest }
}

async function shipmentSince(
  { github, subject }: FrontDoorContext,
  live: Deployment,
): Promise<Told<Shipment>> {
  const told = await tell('changes', async () => {
    try {
      return await github.changesBetween(live.sha, subject.sha)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error
      // Where our own commit can be seen, the token is good enough and the other one is gone.
      await github.commitDate(subject.sha)
      throw new ApiError(
        `the commit ${live.sha}, which is live, has no history in common with ${subject.sha}`,
      )
    }
  })
  if (told.kind !== 'known') return told
  const { behindBy, ...changes } = told.value
  const { sha, deployedAt } = live
  return { kind: 'known', value: { ...changes, from: { sha, deployedAt }, takenBack: behindBy } }
}

/** All of history ships then; of its authors only the last one can be meant. */
async function firstShipment({ github, subject }: FrontDoorContext): Promise<Told<Shipment>> {
  const told = await tell('changes', () => github.commit(subject.sha))
  if (told.kind !== 'known') return told
  return {
    kind: 'known',
    value: {
      from: undefined,
      commits: [told.value],
      totalCommits: 1,
      takenBack: 0,
      direction: 'first',
      files: [],
      complete: true,
    },
  }
}
