import { z } from 'zod'
import { flag } from '../../domain/values/flag.ts'
import { list } from '../../domain/values/list.ts'
import { percentage } from '../../domain/values/percentage.ts'
import { whole } from '../../domain/values/whole.ts'

const metricLimits = {
  lines: percentage().optional().describe('Least covered lines, in percent.'),
  branches: percentage().optional().describe('Least covered branches, in percent.'),
  functions: percentage().optional().describe('Least covered functions, in percent.'),
  statements: percentage()
    .optional()
    .describe('Least covered statements, in percent; only istanbul tells them.'),
}

/** A skipped test is let through only with a reason, an owner and an end at most this far away. */
export const longestWaiverDays = 90

const skipped = z.strictObject({
  test: z.string().min(1).describe('Name of the test or its suite; `*` stands for any text.'),
  reason: z.string().min(1).describe('Why it is skipped.'),
  owner: z.string().min(1).describe('Who will mend it.'),
  expires: z.iso
    .date('expected a day such as 2026-12-31')
    .describe('Last day of the waiver, at most 90 days away.'),
})

const group = z
  .strictObject({
    files: list().describe('Globs of the files in the group, from the workspace.'),
    ...metricLimits,
  })
  .refine(
    ({ lines, branches, functions, statements }) =>
      [lines, branches, functions, statements].some(limit => limit !== undefined),
    {
      message: 'a group needs a limit: lines, branches, functions or statements',
    },
  )

const testRules = z.strictObject({
  minimum: whole().prefault(1).describe('Fewest tests that must have run.'),
  'allowed-drop': whole().optional().describe('How many tests fewer than the baseline are let through.'),
  suites: list().prefault([]).describe('Suites that must be there; `*` stands for any text.'),
  skipped: z
    .array(skipped)
    .prefault([])
    .describe('Skipped tests that are let through for a time; every other one blocks.'),
})

export const policy = z.strictObject({
  coverage: list()
    .prefault([])
    .describe(
      'Coverage reports, paths or globs. Without it the first of the usual places under `coverage/` is taken.',
    ),
  tests: list().prefault([]).describe('Test results, paths or globs. Without it tests are not judged.'),
  baseline: z
    .string()
    .min(1)
    .optional()
    .describe('File to compare with: a result of this gate, or a coverage report.'),
  limits: z.strictObject(metricLimits).prefault({ lines: 80 }).describe('Limits over all files.'),
  groups: z
    .record(z.string().min(1), group)
    .default({})
    .describe('Named sets of files with limits of their own; a group without any file blocks.'),
  'per-file': z.strictObject(metricLimits).optional().describe('Floor for every single file.'),
  'uncovered-lines': whole().optional().describe('Most uncovered lines in all.'),
  patch: z
    .strictObject({ lines: percentage().describe('Least covered changed lines, in percent.') })
    .optional()
    .describe('Limit for the lines that the pull request or the push changes.'),
  ratchet: z
    .strictObject({
      'allowed-drop': percentage().prefault(0).describe('Percentage points that are let through.'),
    })
    .optional()
    .describe('Coverage may not fall below the baseline’s.'),
  exclude: list().prefault([]).describe('Globs of files that are left out.'),
  'test-rules': testRules.prefault({}).describe('What the tests must hold to.'),
  comment: flag().prefault(false).describe('Keep a comment with the report on the pull request.'),
})

export type Policy = z.output<typeof policy>
export type MetricLimits = z.output<typeof metricLimitsSchema>
const metricLimitsSchema = z.strictObject(metricLimits)
