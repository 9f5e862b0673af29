import { z } from 'zod'
import { sourceKinds } from '../../advisories/advisory.ts'
import { severities } from '../../domain/finding.ts'
import { duration } from '../../domain/values/duration.ts'
import { flag } from '../../domain/values/flag.ts'
import { list } from '../../domain/values/list.ts'
import { repositoryPath } from '../../domain/values/repository-path.ts'
import { versionRange } from '../../domain/values/version-range.ts'
import { whole } from '../../domain/values/whole.ts'

export const levels = [...severities, 'none'] as const
export type Level = (typeof levels)[number]

const level = () => z.enum(levels, { error: `expected ${levels.join(', ')}` })
const filled = () => z.string().trim().min(1)
const webUrl = () =>
  z.url({ protocol: /^https?$/, error: 'expected a URL that starts with https:// or http://' })

const denied = z.strictObject({
  package: filled().describe('Name of the package; `*` stands for any text.'),
  versions: versionRange().prefault('*').describe('Range of the versions that are denied.'),
  reason: filled().describe('Why it is denied.'),
})

const releaseAge = z.strictObject({
  days: whole()
    .pipe(z.number().min(1, 'expected one day or more'))
    .describe('Least age of a locked version.'),
  decision: z
    .enum(['block', 'warn'], { error: 'expected block or warn' })
    .prefault('block')
    .describe('What a younger one does.'),
  exempt: list().prefault([]).describe('Packages that may be of any age; `*` stands for any text.'),
})

const waivers = z.strictObject({
  file: repositoryPath().prefault('.github/golive-waivers.yml').describe('Where the waivers stand.'),
  'longest-days': whole()
    .pipe(z.number().max(90, 'expected 90 days or fewer'))
    .prefault(90)
    .describe('Longest life of a waiver; at most 90 days.'),
  'warn-days': whole().prefault(14).describe('How many days ahead a waiver’s end is warned of.'),
})

export const policy = z
  .strictObject({
    lockfile: filled()
      .optional()
      .describe('Path of the lockfile. Without it the one in the working directory is taken.'),
    levels: z
      .strictObject({
        production: level().prefault('high').describe('For what is shipped.'),
        optional: level().prefault('high').describe('For what is shipped where it can be installed.'),
        development: level().prefault('critical').describe('For what is needed to build and test only.'),
      })
      .prefault({})
      .describe('Least severity that blocks, by scope; `none` lets every advisory of that scope through.'),
    'grace-days': whole()
      .prefault(0)
      .describe('Days since its publication for which an advisory only warns.'),
    'only-fixable': flag().prefault(false).describe('An advisory that no version mends yet only warns.'),
    'new-only': flag()
      .prefault(false)
      .describe('Only what the base branch (on a push: the commit before it) has not already blocks.'),
    deny: z.array(denied).prefault([]).describe('Packages that must not be locked.'),
    deprecated: z
      .enum(['off', 'warn'], { error: 'expected off or warn' })
      .prefault('off')
      .describe('Whether deprecated versions are warned of.'),
    'outdated-majors': whole()
      .prefault(0)
      .describe('Warns of direct dependencies so many major versions behind; 0 never does.'),
    'release-age': releaseAge.optional().describe('Least age of a release, against hijacked versions.'),
    sources: z
      .array(z.enum(sourceKinds, { error: `expected ${sourceKinds.join(', ')}` }))
      .min(1, 'expected a source')
      .optional()
      .describe(
        'Who is asked for advisories, in this order, until one answers for all packages. Without it `registry`, `osv` and, with `advisories`, `file`.',
      ),
    advisories: filled().optional().describe('File with advisories, for runners without a network.'),
    'registry-url': webUrl().optional().describe('Registry in place of the one in `.npmrc`.'),
    'osv-url': webUrl().prefault('https://api.osv.dev').describe('Where OSV answers.'),
    deadline: duration().prefault('60s').describe('For all questions to sources together, retries included.'),
    waivers: waivers.prefault({}).describe('Known risks that somebody took for a time.'),
    comment: flag().prefault(false).describe('Keep a comment with the report on the pull request.'),
    sarif: filled()
      .optional()
      .describe('Where to write the findings as SARIF 2.1.0, from the working directory.'),
  })
  .superRefine(({ sources, advisories }, context) => {
    if (sources === undefined || sources.includes('file') === (advisories !== undefined)) return
    const [path, message] =
      advisories === undefined
        ? ['advisories', 'is missing: `sources` names `file`']
        : ['sources', 'does not name `file`, so `advisories` would never be read']
    context.addIssue({ code: 'custom', path: [path], message })
  })
  .transform(given => ({ ...given, sources: given.sources ?? usualSources(given.advisories) }))

export type Policy = z.output<typeof policy>

function usualSources(advisories: string | undefined): (typeof sourceKinds)[number][] {
  return advisories === undefined ? ['registry', 'osv'] : ['registry', 'osv', 'file']
}
