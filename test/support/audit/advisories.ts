import type { AdvisorySeed } from '../registry/advisory-shape.ts'

/** Command injection in deep-merge-all before 4.17.21, of any severity. */
export function hole(more: Partial<AdvisorySeed> = {}): AdvisorySeed {
  return {
    id: 'GHSA-35jh-r3h4-6jhm',
    number: 1106913,
    cve: 'CVE-2021-23337',
    package: 'deep-merge-all',
    title: 'Command injection in deep-merge-all',
    severity: 'high',
    ranges: [{ fixed: '4.17.21' }],
    cwe: ['CWE-94'],
    cvss: { score: 7.2, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H' },
    ...more,
  }
}
