import { matches } from '../../../domain/wildcard.ts'
import type { TestCase } from '../../../test-results/test-run.ts'
import { longestWaiverDays, type Policy } from '../policy.ts'
import { listed, many, type Ruling, rule } from '../ruling.ts'

type Waiver = Policy['test-rules']['skipped'][number]

const dayMs = 86_400_000
const warnDays = 14

/** A skipped test blocks unless somebody answers for it, for a time. */
export function judgeSkipped(skipped: readonly TestCase[], waivers: readonly Waiver[], now: Date): Ruling[] {
  const covers = ({ test }: Waiver, { name, suite }: TestCase) => matches(test, name) || matches(test, suite)
  const open = skipped.filter(test => !waivers.some(waiver => covers(waiver, test)))
  const used = waivers.filter(waiver => skipped.some(test => covers(waiver, test)))
  const left = (waiver: Waiver) => (Date.parse(waiver.expires) + dayMs - now.getTime()) / dayMs
  const expired = used.filter(waiver => left(waiver) <= 0)
  const endless = used.filter(waiver => left(waiver) > longestWaiverDays + 1)
  const soon = used.filter(waiver => left(waiver) > 0 && left(waiver) <= warnDays)
  const unused = waivers.filter(waiver => !used.includes(waiver))
  return [
    ...(open.length === 0
      ? []
      : [
          rule(
            'block',
            'tests-skipped',
            `${many(open.length, 'test is', 'tests are')} skipped: ${listed(
              open.map(({ name }) => name),
              2,
            )}`,
            [
              {
                message: `${many(open.length, 'test is', 'tests are')} skipped: ${listed(
                  open.map(({ name }) => name),
                  8,
                )}`,
                remedy:
                  'Run them, or answer for them under `coverage-gate.test-rules.skipped` with a reason, an owner and an end.',
              },
            ],
          ),
        ]),
    ...expired.map(({ test, owner, expires }) =>
      rule('block', 'waiver-expired', `the waiver for ${test} by ${owner} ended on ${expires}`),
    ),
    ...endless.map(({ test, expires }) =>
      rule(
        'block',
        'waiver-expired',
        `the waiver for ${test} ends on ${expires}: more than ${longestWaiverDays} days away is not accepted`,
      ),
    ),
    ...soon.map(({ test, owner, reason, expires }) =>
      rule('warn', 'waiver-ends-soon', `the waiver for ${test} ends on ${expires}`, [
        {
          message: `the waiver for ${test} ends on ${expires}`,
          waiver: { id: test, reason, owner, expires },
        },
      ]),
    ),
    ...unused.map(({ test }) =>
      rule('warn', 'waiver-unused', `the waiver for ${test} is not needed any more: no such test is skipped`),
    ),
  ]
}
