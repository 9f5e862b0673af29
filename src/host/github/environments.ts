import { z } from 'zod'
import { ApiError } from '../../errors.ts'
import type { EnvironmentRules, Reviewer } from '../../ports/github.ts'
import type { Client } from './client.ts'
import { readPages } from './pages.ts'
import type { Repository } from './repository.ts'

const reviewerAnswer = z.union([
  z.object({ type: z.literal('User'), reviewer: z.object({ login: z.string() }) }),
  z.object({ type: z.literal('Team'), reviewer: z.object({ slug: z.string() }) }),
])

/** Rules of GitHub Apps may have any type; ours to read must be whole. */
const ruleAnswer = z.union([
  z.object({
    type: z.literal('required_reviewers'),
    prevent_self_review: z.boolean().default(false),
    reviewers: z.array(reviewerAnswer),
  }),
  z.object({ type: z.literal('wait_timer'), wait_timer: z.number().int().nonnegative() }),
  z
    .object({ type: z.string() })
    .refine(({ type }) => type !== 'required_reviewers' && type !== 'wait_timer')
    .transform(() => ({ type: 'other' as const })),
])

const environmentAnswer = z.object({
  name: z.string(),
  html_url: z.string(),
  can_admins_bypass: z.boolean().default(true),
  protection_rules: z.array(ruleAnswer).default([]),
  deployment_branch_policy: z
    .object({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullable(),
})

const policiesAnswer = z.object({ branch_policies: z.array(z.object({ name: z.string() })) })
const listAnswer = z.object({ environments: z.array(z.object({ name: z.string() })) })
const patternPages = 10

export async function readEnvironment(
  client: Client,
  repository: Repository,
  name: string,
): Promise<EnvironmentRules | undefined> {
  const found = await findEnvironment(client, repository, name)
  if (found === undefined) return undefined
  const reviewers: Reviewer[] = []
  let preventsSelfReview = false
  let waitMinutes = 0
  for (const rule of found.protection_rules) {
    if (rule.type === 'wait_timer') waitMinutes = rule.wait_timer
    if (rule.type !== 'required_reviewers') continue
    preventsSelfReview = rule.prevent_self_review
    reviewers.push(...rule.reviewers.map(presentReviewer))
  }
  const limits = found.deployment_branch_policy
  return {
    name: found.name,
    url: found.html_url,
    reviewers,
    preventsSelfReview,
    waitMinutes,
    branches:
      limits === null
        ? 'all'
        : limits.custom_branch_policies
          ? await readPatterns(client, repository, name)
          : 'protected',
    adminsMayBypass: found.can_admins_bypass,
  }
}

/** Who may not look gets a 404, too: only where the list of environments can be seen is this one not there. */
async function findEnvironment(client: Client, repository: Repository, name: string) {
  try {
    return await client.call(
      'GET /repos/{owner}/{repo}/environments/{environment_name}',
      { ...repository, environment_name: name },
      environmentAnswer,
    )
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error
    await client.call(
      'GET /repos/{owner}/{repo}/environments',
      { ...repository, per_page: 1, page: 1 },
      listAnswer,
    )
    return undefined
  }
}

async function readPatterns(client: Client, repository: Repository, name: string): Promise<string[]> {
  const { items, complete } = await readPages(patternPages, async page => {
    const { branch_policies } = await client.call(
      'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
      { ...repository, environment_name: name, ...page },
      policiesAnswer,
    )
    return branch_policies
  })
  if (!complete) throw new ApiError(`the environment ${name} has more branch patterns than can be read`)
  return items.map(pattern => pattern.name)
}

function presentReviewer(found: z.output<typeof reviewerAnswer>): Reviewer {
  return found.type === 'User'
    ? { kind: 'user', name: found.reviewer.login }
    : { kind: 'team', name: found.reviewer.slug }
}
