import { z } from 'zod'
import { defineSpec } from '../../domain/spec.ts'
import { list } from '../../domain/values/list.ts'
import { gates } from './gates.ts'
import { policy } from './policy.ts'
import { reasons } from './reasons.ts'

export const phases = ['select', 'conclude'] as const

export const spec = defineSpec({
  name: 'preflight',
  title: 'Golive preflight',
  description:
    'Runs every gate of the day before that the policy file asks for, and ends with the worst verdict.',
  branding: { icon: 'check-square', color: 'green' },
  inputs: {
    gates: {
      description: 'Gates to run, one a line. Without it those that have a section in the policy file.',
      schema: list(),
      overrides: 'gates',
    },
    phase: {
      description: 'Which of the two steps this is: `select` tells the gates, `conclude` the worst verdict.',
      schema: z.enum(phases, { error: 'expected select or conclude' }),
      required: true,
    },
    steps: {
      description: 'The steps of the composite as JSON, to conclude from.',
      schema: z.string(),
    },
  },
  policy,
  outputs: {
    gates: 'The gates that were asked, separated by a space.',
  },
  reasons,
  permissions: {
    contents: { access: 'read', why: 'to read the policy of the base branch' },
  },
  post: false,
  composite: { gates, handed: ['phase', 'steps'] },
})
