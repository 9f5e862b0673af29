import type { Evidence } from '../../../src/actions/go-no-go/evidence.ts'
import { absent, digest, evidence, job, known, result, sha, shipment, unknown } from './evidence.ts'

/** Each part of it does something where it is not escaped. */
export const hostile =
  '<img src=x onerror=alert(1)> | @acme/everyone **bold** [link](javascript:alert(1)) </td></table><script>alert(1)</script> " \' &amp; #1 ![i](https://evil.example/x.png)'

/** The same text wherever somebody else may write one. */
export const hostileEvidence: Evidence = evidence({
  needs: [
    job('tests', [
      digest('coverage-gate', {
        headline: hostile,
        reasonCode: hostile,
        decision: 'block',
        measures: [{ name: hostile, value: 1, unit: '%', limit: 2, op: '>=', ok: false }],
        facts: { 'backup id': hostile },
        waivers: [`${hostile} until 2026-12-01`],
      }),
    ]),
    job(hostile, [digest(hostile)], { broken: [hostile] }),
  ],
  results: [
    { ok: false, path: hostile, why: hostile },
    {
      ok: true,
      path: hostile,
      result: result('audit-gate', {
        findings: [
          {
            code: 'x',
            severity: 'low',
            message: 'x',
            waiver: { id: hostile, reason: hostile, owner: hostile, expires: '2026-12-01' },
          },
        ],
      }),
    },
  ],
  environment: { ...unknown, why: hostile },
  head: { ...absent, what: hostile },
  shipment: known(
    shipment({
      commits: [
        {
          sha,
          title: hostile,
          author: hostile,
          authorKnown: false,
          coAuthors: [],
          url: 'javascript:alert(1)',
          date: new Date(0),
        },
      ],
      files: [{ path: `${hostile}/a`, changes: 1 }],
    }),
  ),
  approvals: known([{ environments: ['production'], state: 'approved', user: hostile, comment: hostile }]),
  memberships: [{ team: hostile, user: hostile, member: { ...unknown, why: hostile } }],
})

export const hostileSection = {
  required: ['coverage-gate', hostile],
  evidence: { [hostile]: { job: hostile } },
  criteria: { [hostile]: { gate: hostile, measure: hostile, limit: 1 } },
  signers: { [hostile]: { users: [hostile], teams: [hostile] } },
  checklist: [
    { item: hostile, person: hostile },
    { item: hostile, link: 'https://wiki.example/"><script>alert(1)</script>' },
  ],
}
