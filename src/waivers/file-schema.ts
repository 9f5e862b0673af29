import { z } from 'zod'
import { versionRange } from '../domain/values/version-range.ts'

/** Blank words answer for nothing. */
const filled = (what: string) => z.string().trim().min(1, `expected ${what}`)

const scope = z.strictObject({
  package: filled('the name of a package').describe('Name of the package; `*` stands for any text.'),
  versions: versionRange().describe('Range of the versions that are waived; `*` is every one.'),
  path: filled('a path such as `*` or `app > lib > *`').describe(
    'How it came in, such as `express > body-parser > *`; `*` stands for any text.',
  ),
})

export const waiverSchema = z.strictObject({
  id: filled('the id of an advisory, or a reason code of a gate').describe(
    'What is waived: an advisory such as `GHSA-…`, or a reason code of a gate.',
  ),
  scope: scope.describe('Where it is waived.'),
  reason: filled('a reason').describe('Why the risk is taken.'),
  owner: filled('an owner').describe('Who answers for it.'),
  expires: z.iso.date('expected a day such as 2026-12-31').describe('Last day on which it counts, UTC.'),
})

export const waiversFileSchema = z.strictObject({
  version: z.literal(1, { error: 'expected 1' }).describe('Version of this file’s shape.'),
  waivers: z.array(waiverSchema).describe('Known risks that somebody took for a time.'),
})
