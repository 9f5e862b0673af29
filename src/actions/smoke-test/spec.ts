import { z } from 'zod'
import { defineSpec } from '../../domain/spec.ts'
import { list } from '../../domain/values/list.ts'
import { policy } from './policy.ts'
import { reasons } from './reasons.ts'

export const spec = defineSpec({
  name: 'smoke-test',
  title: 'Golive smoke test',
  description:
    'Waits until the deployed commit answers, then holds its endpoints and flows against what they must answer.',
  branding: { icon: 'activity', color: 'green' },
  inputs: {
    'base-url': {
      description: 'Where the service answers, such as `https://staging.example.com`.',
      schema: z.string(),
      overrides: 'base-url',
    },
    hosts: {
      description: 'Hosts behind the base URL, one `host` or `host:port` a line; each must run the commit.',
      schema: list(),
      overrides: 'hosts',
    },
    suite: {
      description: 'Suite of the policy file to run; `smoke` when left out.',
      schema: z.string(),
      overrides: 'suite',
    },
    commit: {
      description: 'Commit that must be running; without it the identity is not proven.',
      schema: z.string().regex(/^[0-9a-f]{7,64}$/i, 'expected a commit hash of 7 to 64 hexadecimal digits'),
    },
  },
  policy,
  outputs: {
    'checks-total': 'Number of checks and steps.',
    'checks-failed': 'Number of checks and steps that failed or did not run.',
    'junit-path': 'Path of the JUnit file.',
  },
  reasons,
  permissions: {
    contents: { access: 'read', why: 'to read the policy of the base branch on pull requests' },
  },
  post: true,
})
