import { z } from 'zod'
import { duration } from '../../domain/values/duration.ts'
import { flag } from '../../domain/values/flag.ts'
import { list } from '../../domain/values/list.ts'
import { whole } from '../../domain/values/whole.ts'
import { areas } from './areas.ts'
import { checklistItemSchema } from './checklist-item.ts'
import { criterionSchema } from './criterion.ts'

const acceptable = ['pass', 'warn'] as const

const requirement = z.strictObject({
  accept: z
    .array(
      z.enum(acceptable, { error: 'expected pass or warn: what is blocked or unknown is never accepted' }),
    )
    .min(1)
    .prefault([...acceptable])
    .describe('Decisions that are let through.'),
  'at-least': whole().pipe(z.number().min(1)).prefault(1).describe('Fewest results, such as one a service.'),
})
export type Requirement = z.output<typeof requirement>

const required = z.union([
  z.array(z.string().min(1)).transform(names => Object.fromEntries(names.map(name => [name, usual()]))),
  z.record(z.string().min(1), requirement),
])

const foreign = z.strictObject({
  job: z.string().min(1).describe('Id of the job, as it stands under `needs`.'),
  by: z
    .enum(['conclusion', 'result'], { error: 'expected conclusion or result' })
    .prefault('conclusion')
    .describe('`conclusion`: the job must have succeeded; `result`: it must hand on a result.'),
  area: z.enum(areas).optional().describe('Area of the readiness score that it counts for.'),
})

const rules = z.strictObject({
  exists: flag()
    .prefault(true)
    .describe('The environment must exist: GitHub makes a missing one without rules.'),
  'required-reviewers': flag().prefault(true).describe('Somebody must approve.'),
  'prevents-self-review': flag().prefault(true).describe('Who starts the run can not approve it.'),
  'restricts-branches': flag().prefault(true).describe('Not every branch may deploy to it.'),
  'admins-can-not-bypass': flag().prefault(true).describe('Administrators wait for the approval, too.'),
})
export type EnvironmentPolicy = z.output<typeof rules>

const signer = z
  .strictObject({
    users: list().prefault([]).describe('Logins.'),
    teams: list().prefault([]).describe('Slugs of teams in the repository’s organisation.'),
  })
  .refine(({ users, teams }) => users.length + teams.length > 0, { message: 'a role needs users or teams' })

const approval = z.strictObject({
  'not-by': z
    .array(z.enum(['actor', 'author'], { error: 'expected actor or author' }))
    .prefault(['actor', 'author'])
    .describe('Whose approval does not count: who started the run, who wrote what ships.'),
})

export const policy = z
  .strictObject({
    required: required
      .prefault([])
      .describe('Gates that must be there and hold, as a list of names or a map with settings.'),
    optional: list()
      .prefault([])
      .describe('Gates whose results are shown only; every other result that is handed in must hold.'),
    evidence: z
      .record(z.string().min(1), foreign)
      .default({})
      .describe('Jobs that are not ours, by the name that reviewers are shown.'),
    criteria: z
      .record(z.string().min(1), criterionSchema)
      .default({})
      .describe('What must hold beside the gates; each blocks by itself, also when unknown.'),
    areas: z
      .record(z.string().min(1), z.enum(areas))
      .default({})
      .describe('Which area a gate counts for, where the usual one is not meant.'),
    weights: z
      .partialRecord(z.enum(areas), z.number().nonnegative())
      .default({})
      .describe('Weight of an area in the readiness score; 1 when left out.'),
    'minimum-score': z.number().min(0).max(10).optional().describe('Least readiness score, 0 to 10.'),
    'evidence-age': duration().prefault('24h').describe('Oldest result that counts.'),
    environment: z
      .union([z.literal('none'), rules])
      .prefault({})
      .describe('Rules that the environment must have; `none` where nothing is deployed.'),
    'head-must-match': flag()
      .prefault(true)
      .describe('The commit must still be the head of its branch or pull request.'),
    'allow-fork': flag().prefault(false).describe('Let pull requests from forks through.'),
    signers: z
      .record(z.string().min(1), signer)
      .default({})
      .describe('Who must sign, by role: technical, security, qa, product, operations.'),
    'require-signatures': flag()
      .prefault(false)
      .describe('`authorize` needs an approval for each role; otherwise one of any role.'),
    approval: approval.prefault({}).describe('Whose approval counts in `authorize`.'),
    checklist: z
      .array(checklistItemSchema)
      .prefault([])
      .describe('The launch checklist; items with a gate, criterion or job must hold.'),
    comment: flag().prefault(true).describe('Keep a comment with the brief on the pull request.'),
    check: flag().prefault(true).describe('Leave a check run with the brief on the commit.'),
  })
  .superRefine((section, context) => {
    const refuse = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message })
    for (const [index, name] of section.optional.entries())
      if (Object.hasOwn(section.required, name)) refuse(['optional', index], `"${name}" is required, too`)
    for (const [index, { criterion, job }] of section.checklist.entries()) {
      if (criterion !== undefined && !Object.hasOwn(section.criteria, criterion))
        refuse(['checklist', index, 'criterion'], `"${criterion}" is no criterion of this policy`)
      if (job !== undefined && !Object.values(section.evidence).some(named => named.job === job))
        refuse(['checklist', index, 'job'], `"${job}" is no job under \`evidence\``)
    }
    if (section['require-signatures'] && Object.keys(section.signers).length === 0)
      refuse(['require-signatures'], 'there is no role under `signers` that could sign')
  })

export type Policy = z.output<typeof policy>

function usual(): Requirement {
  return requirement.parse({})
}
