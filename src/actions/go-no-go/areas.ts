/** What readiness is made of, in the order in which it is shown. */
export const areas = ['security', 'testing', 'performance', 'operations', 'database', 'rollback'] as const
export type Area = (typeof areas)[number]

export const areaTitles: Readonly<Record<Area, string>> = {
  security: 'Security',
  testing: 'Testing',
  performance: 'Performance',
  operations: 'Operations',
  database: 'Database',
  rollback: 'Rollback readiness',
}

/** Where a gate counts when the policy does not say. */
const usual: ReadonlyMap<string, Area> = new Map([
  ['audit-gate', 'security'],
  ['security-gate', 'security'],
  ['secrets-gate', 'security'],
  ['license-gate', 'security'],
  ['coverage-gate', 'testing'],
  ['test-gate', 'testing'],
  ['e2e-gate', 'testing'],
  ['load-gate', 'performance'],
  ['performance-gate', 'performance'],
  ['size-gate', 'performance'],
  ['smoke-test', 'operations'],
  ['config-gate', 'operations'],
  ['daily-check', 'operations'],
  ['watch', 'operations'],
  ['weekly-review', 'operations'],
  ['staged-deploy', 'operations'],
  ['migrate-deploy', 'database'],
  ['backup', 'database'],
  ['rollback', 'rollback'],
])

/** A gate that nobody placed counts for no area, and is told so. */
export function areaOf(gate: string, named: Readonly<Record<string, Area>>): Area | undefined {
  return Object.hasOwn(named, gate) ? named[gate] : usual.get(gate)
}
