import { type FullSeed, type Seed, seedShape } from '../support/github/seed.ts'
import type { Example } from './example.ts'
import type { Fault } from './faults.ts'
import type { Environments as Protection } from './lower/approval.ts'
import type { EventName } from './options.ts'
import type { Scratch } from './scratch.ts'

/** Who and what plays. */
export const names = {
  owner: 'golive-dev',
  repository: 'event-manager',
  branch: 'main',
  feature: 'feature/ranking',
  pull: 7,
  run: 4242,
  actor: 'alice',
  reviewer: 'carol',
  token: 'ghs_rehearsal',
} as const

type Environments = NonNullable<Seed['environments']>

/** Production is protected in every way that a go-live may ask for. */
const environments: Environments = [
  { name: 'staging' },
  {
    name: 'production',
    reviewers: [{ user: names.reviewer }],
    preventSelfReview: true,
    branches: [{ name: names.branch }],
    adminsMayBypass: false,
  },
]

/** What the GitHub double starts with. */
export function seedOf(
  event: EventName,
  scratch: Pick<Scratch, 'repository' | 'liveSha' | 'headSha'>,
  example: Pick<Example, 'name' | 'path'>,
  fault?: Pick<Fault, 'environments' | 'history'>,
): FullSeed {
  const pull = { number: names.pull, head: names.feature, headSha: scratch.headSha, user: names.actor }
  const branch = event === 'pull_request' ? names.feature : names.branch
  const yesterday = `${new Date(Date.now() - 86_400_000).toISOString().slice(0, 19)}Z`
  const live = {
    ...{ sha: scratch.liveSha, environment: 'production', production: true, createdAt: yesterday },
    statuses: [{ state: 'success', environment: 'production', createdAt: yesterday }],
  }
  return seedShape.parse({
    owner: names.owner,
    name: names.repository,
    git: scratch.repository,
    environments: withFault(fault),
    deployments: [live],
    runs: [
      {
        ...{ id: names.run, name: example.name, title: example.name, path: example.path, event },
        ...{ headBranch: branch, headSha: scratch.headSha, actor: names.actor },
      },
    ],
    ...(event === 'pull_request' ? { pulls: [pull] } : {}),
    ...fault?.history?.(scratch.headSha),
  })
}

/** The same environments, as lowering asks for them. */
export function protection(fault?: Pick<Fault, 'environments'>): Protection {
  const seeded = seedShape.shape.environments.parse(withFault(fault))
  return new Map(
    seeded.map(({ name, reviewers, waitTimer }) => [name, { waits: reviewers.length > 0 || waitTimer > 0 }]),
  )
}

function withFault(fault: Pick<Fault, 'environments'> | undefined): Environments {
  const changed = fault?.environments ?? []
  const kept = environments.filter(({ name }) => changed.every(other => other.name !== name))
  return [...kept, ...changed]
}
