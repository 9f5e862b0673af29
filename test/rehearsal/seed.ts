import { type FullSeed, type Seed, seedShape } from '../support/github/seed.ts'
import type { Example } from './example.ts'
import type { Environments } from './lower/approval.ts'
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

const environments = [
  { name: 'staging' },
  { name: 'production', reviewers: [{ user: names.reviewer }] },
] as const satisfies Seed['environments']

/** What the GitHub double starts with. */
export function seedOf(
  event: EventName,
  scratch: Pick<Scratch, 'repository' | 'headSha'>,
  example: Pick<Example, 'name' | 'path'>,
): FullSeed {
  const pull = { number: names.pull, head: names.feature, headSha: scratch.headSha, user: names.actor }
  const branch = event === 'pull_request' ? names.feature : names.branch
  return seedShape.parse({
    owner: names.owner,
    name: names.repository,
    git: scratch.repository,
    environments,
    runs: [
      {
        ...{ id: names.run, name: example.name, title: example.name, path: example.path, event },
        ...{ headBranch: branch, headSha: scratch.headSha, actor: names.actor },
      },
    ],
    ...(event === 'pull_request' ? { pulls: [pull] } : {}),
  })
}

/** The same environments, as lowering asks for them. */
export function protection(): Environments {
  const seeded = seedShape.shape.environments.parse(environments)
  return new Map(
    seeded.map(({ name, reviewers, waitTimer }) => [name, { waits: reviewers.length > 0 || waitTimer > 0 }]),
  )
}
