import { z } from 'zod'
import { defineSpec } from '../../domain/spec.ts'
import { list } from '../../domain/values/list.ts'
import { policy } from './policy.ts'
import { reasons } from './reasons.ts'

export const spec = defineSpec({
  name: 'coverage-gate',
  title: 'Golive coverage gate',
  description:
    'Holds test results and code coverage against limits, and says so when either could not be checked.',
  branding: { icon: 'check-circle', color: 'green' },
  inputs: {
    coverage: {
      description: 'Coverage reports, one path or glob a line: lcov, istanbul, cobertura or clover.',
      schema: list(),
      overrides: 'coverage',
    },
    tests: {
      description: 'Test results, one path or glob a line: JUnit XML or jest JSON.',
      schema: list(),
      overrides: 'tests',
    },
    'tests-outcome': {
      description:
        'Outcome of the step that ran the tests (`steps.<id>.outcome`): some failures are in no report.',
      schema: z.enum(['success', 'failure', 'cancelled', 'skipped'], {
        error: 'expected success, failure, cancelled or skipped',
      }),
    },
    baseline: {
      description: 'File to compare with: a result of this gate, or a coverage report.',
      schema: z.string(),
      overrides: 'baseline',
    },
  },
  policy,
  outputs: {
    lines: 'Covered lines in percent, such as `83.21`; empty when unknown.',
    branches: 'Covered branches in percent; empty when no report tells.',
    patch: 'Covered changed lines in percent; empty when not judged.',
    tests: 'Number of tests that ran or were skipped; empty when no report was given.',
  },
  reasons,
  permissions: {
    contents: { access: 'read', why: 'to read the policy of the base branch, and the diff of a push' },
    'pull-requests': { access: 'write', why: 'with `patch` (read) and with `comment: true` (write)' },
  },
  post: false,
})
