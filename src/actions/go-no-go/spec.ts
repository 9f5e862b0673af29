import { z } from 'zod'
import { defineSpec } from '../../domain/spec.ts'
import { list } from '../../domain/values/list.ts'
import { policy } from './policy.ts'
import { reasons } from './reasons.ts'

export const spec = defineSpec({
  name: 'go-no-go',
  title: 'Golive Go / No-Go',
  description:
    'Decides from the results of all gates whether a commit may go live, and tells the reviewer why: GO only when everything required is proven.',
  branding: { icon: 'shield', color: 'green' },
  inputs: {
    needs: {
      description:
        'The `needs` context as JSON (`toJSON(needs)`): results in the outputs of its jobs, and their conclusions.',
      schema: z.string(),
    },
    results: {
      description:
        'Result files of gates, one path or glob a line; they tell more than the digests in `needs`.',
      schema: list(),
    },
    phase: {
      description:
        '`decide` before the approval; `authorize` in the job that the approval let through, to check that it still holds.',
      schema: z.enum(['decide', 'authorize'], { error: 'expected decide or authorize' }),
      default: 'decide',
    },
  },
  policy,
  outputs: {
    verdict: '`GO` or `NO-GO`.',
    score: 'Readiness out of 10, such as `8.5`; empty when nothing counts for it.',
    'brief-json': 'Path of the brief as JSON.',
    'brief-html': 'Path of the brief as one HTML file.',
    'approved-by': 'Logins of those whose approval counts, separated by commas; empty before the approval.',
  },
  unjudged: { verdict: 'NO-GO' },
  reasons,
  permissions: {
    actions: { access: 'read', why: 'to read the environment’s rules and who approved' },
    contents: {
      access: 'read',
      why: 'to read the policy, the head of the branch, whether any is protected, and the commits that ship',
    },
    deployments: { access: 'read', why: 'to tell which commit is in the environment now' },
    checks: { access: 'write', why: 'with `check: true`, to leave the brief on the commit' },
    'pull-requests': {
      access: 'write',
      why: 'on pull requests, to read their head (read) and with `comment: true` (write)',
    },
  },
  post: false,
  root: true,
  strict: true,
})
