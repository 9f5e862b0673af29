import type { MoreSeed, Seed } from '../support/github/seed.ts'
import type { AdvisorySeed } from '../support/registry/advisory-shape.ts'
import type { FaultRule } from '../support/registry/fault.ts'
import { critical } from './advisories.ts'

export interface Replacement {
  readonly from: string | RegExp
  readonly to: string
}

export interface Fault {
  /** With N where its number goes. */
  readonly about: string
  /** Which of the examples shows it. */
  readonly shows: string
  /** Its number when none is given; without one it takes no number. */
  readonly amount?: number
  /** Given to the workflow's environment, where the sample service reads it. */
  readonly env?: (amount: number) => Readonly<Record<string, string>>
  /** Files of the scratch repository that are taken away. */
  readonly remove?: readonly string[]
  /** A folder of overlay/ whose files are put over the service's. */
  readonly overlay?: string
  /** A piece of a file that is replaced. */
  readonly replace?: Replacement & { readonly path: string }
  /** A piece of the example itself that is replaced. */
  readonly workflow?: Replacement
  /** What the registry double knows beside the usual, and how it answers. */
  readonly registry?: {
    readonly advisories?: readonly AdvisorySeed[]
    readonly faults?: readonly FaultRule[]
  }
  /** Environments that GitHub has in place of the usual ones of these names. */
  readonly environments?: NonNullable<Seed['environments']>
  /** What happened on GitHub since the run started. */
  readonly history?: (headSha: string) => Pick<MoreSeed, 'commits' | 'refs'>
}

/** The text with the fault in it; one that changes nothing would make a good run look like a survived fault. */
export function replaced(text: string, { from, to }: Replacement, where: string): string {
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${where} has no "${from}" to replace`)
  return changed
}

/** What can be made to go wrong, by name. */
export const faults: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  [
    'coverage-drop',
    {
      about: 'the tests of the API are gone',
      shows: 'pull-request',
      remove: ['test/flow.test.js', 'test/operations.test.js'],
    },
  ],
  [
    'failing-test',
    {
      about: 'a test fails',
      shows: 'pull-request',
      overlay: 'failing-test',
    },
  ],
  [
    'skipped-test',
    {
      about: 'a test is skipped',
      shows: 'pull-request',
      overlay: 'skipped-test',
    },
  ],
  [
    'missing-report',
    {
      about: 'the tests write no coverage report',
      shows: 'pull-request',
      replace: { path: 'package.json', from: ' --coverage', to: '' },
    },
  ],
  [
    'critical-advisory',
    {
      about: 'a critical advisory hits a package that is shipped',
      shows: 'go-live',
      registry: { advisories: [critical] },
    },
  ],
  [
    'expired-waiver',
    {
      about: 'the waiver of a known risk has ended',
      shows: 'go-live',
      replace: { path: '.github/golive-waivers.yml', from: /expires: .*/, to: 'expires: 2026-01-31' },
    },
  ],
  [
    'registry-down',
    {
      about: 'neither the registry nor OSV tells advisories',
      shows: 'go-live',
      registry: { faults: [{ kind: 'status', status: 503 }] },
    },
  ],
  [
    'missing-result',
    {
      about: 'a job does not hand the result of a gate on',
      shows: 'go-live',
      workflow: { from: /\n +audit-gate: \$\{\{.*/, to: '' },
    },
  ],
  [
    'skipped-job',
    {
      about: 'a job that the decision needs is skipped',
      shows: 'go-live',
      workflow: { from: '\n    name: Build\n', to: '\n    name: Build\n    if: false\n' },
    },
  ],
  [
    'unprotected-environment',
    {
      about: 'production has no required reviewers',
      shows: 'go-live',
      environments: [
        {
          ...{ name: 'production', preventSelfReview: true, branches: [{ name: 'main' }] },
          adminsMayBypass: false,
        },
      ],
    },
  ],
  [
    'moved-head',
    {
      about: 'main has a newer commit by now',
      shows: 'go-live',
      history: headSha => ({
        commits: [
          {
            ...{ sha: 'f'.repeat(40), parents: [headSha], message: 'Change it again', author: 'bob' },
            ...{ date: `${new Date().toISOString().slice(0, 19)}Z`, files: { 'NOTES.md': 'Later notes.\n' } },
          },
        ],
        refs: { 'heads/main': 'f'.repeat(40) },
      }),
    },
  ],
  [
    'stale-evidence',
    {
      about: 'results count for a second only',
      shows: 'go-live',
      replace: { path: '.github/golive.yml', from: 'evidence-age: 24h', to: 'evidence-age: 1s' },
    },
  ],
  [
    'broken-policy',
    {
      about: 'the policy file has a mistake',
      shows: 'go-live',
      replace: { path: '.github/golive.yml', from: 'grace-days: 2', to: 'grace-day: 2' },
    },
  ],
  [
    'wrong-version',
    {
      about: 'the service tells another commit',
      shows: 'smoke',
      env: () => ({ FAULT_WRONG_VERSION: '1' }),
    },
  ],
  [
    'crash-at-boot',
    {
      about: 'the service ends at its start',
      shows: 'smoke',
      env: () => ({ FAULT_CRASH_AT_BOOT: '1' }),
    },
  ],
  [
    'errors',
    {
      about: 'N of 100 answers of the API are 500',
      shows: 'smoke',
      amount: 50,
      env: amount => ({ FAULT_5XX_PERCENT: String(amount) }),
    },
  ],
  [
    'flapping',
    {
      about: 'one in N answers of /health is unhealthy',
      shows: 'smoke',
      amount: 3,
      env: amount => ({ FAULT_FLAPPING_HEALTH: String(amount) }),
    },
  ],
  [
    'slow',
    {
      about: 'every answer is N ms late',
      shows: 'smoke',
      amount: 2000,
      env: amount => ({ FAULT_SLOW_MS: String(amount) }),
    },
  ],
])

/** A fault with its number. */
export interface ChosenFault extends Fault {
  readonly name: string
  readonly given: number
}

/** `errors` or `errors=30`; a text when it is neither a name nor fits. */
export function chooseFault(text: string): ChosenFault | string {
  const [name = '', number] = text.split('=')
  const fault = faults.get(name)
  if (fault === undefined) return `there is no fault "${name}"; there are ${[...faults.keys()].join(', ')}`
  if (number === undefined) return choose(fault, name, fault.amount ?? 0)
  if (fault.amount === undefined) return `the fault ${name} takes no number`
  if (!/^[1-9]\d{0,5}$/.test(number))
    return `the fault ${name} takes a whole number, as in ${name}=${fault.amount}`
  return choose(fault, name, Number(number))
}

function choose(fault: Fault, name: string, given: number): ChosenFault {
  return { ...fault, name, given, about: fault.about.replace(/\bN\b/, String(given)) }
}
