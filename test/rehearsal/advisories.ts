import type { AdvisorySeed } from '../support/registry/advisory-shape.ts'

/** What the registry double knows of the sample service's packages: one hole, which its waiver is for. */
export const advisories: readonly AdvisorySeed[] = [
  {
    id: 'GHSA-xq4m-9w2p-7vhj',
    number: 1_990_001,
    package: 'prom-client',
    title: 'prom-client tells the address of every caller (made up)',
    severity: 'high',
    ranges: [{ introduced: '15.0.0' }],
  },
]

/** A hole that nobody took the risk of. */
export const critical: AdvisorySeed = {
  id: 'GHSA-7j3c-p5qv-m2xr',
  number: 1_990_002,
  package: 'fastify',
  title: 'fastify runs what a header holds (made up)',
  severity: 'critical',
  ranges: [{ introduced: '5.0.0', fixed: '5.99.0' }],
}
