import type { Evidence } from '../../../src/actions/smoke-test/evidence.ts'
import type { HostState } from '../../../src/checks/host-state.ts'
import type { CheckOutcome, CheckReason } from '../../../src/checks/outcome.ts'

export const commit = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'

export function outcome(more: Partial<CheckOutcome> = {}): CheckOutcome {
  return {
    name: 'one',
    flow: undefined,
    teardown: false,
    method: 'GET',
    path: '/one',
    state: 'passed',
    misses: [],
    status: 200,
    samples: [10],
    tries: 1,
    excerpt: undefined,
    ...more,
  }
}

export function failing(reason: CheckReason, more: Partial<CheckOutcome> = {}): CheckOutcome {
  return outcome({ state: 'failed', misses: [{ reason, message: `was ${reason}` }], ...more })
}

export function host(more: Partial<HostState> = {}): HostState {
  return {
    host: 'one:80',
    state: 'proven',
    message: 'runs c0ffee00c0ff',
    failure: undefined,
    commit,
    tries: 3,
    ms: 120,
    attempts: [],
    ...more,
  }
}

export function evidence(more: Partial<Evidence> = {}): Evidence {
  return {
    suite: 'smoke',
    commit,
    identifiable: true,
    hosts: [host()],
    outcomes: [outcome()],
    junitPath: '/tmp/junit.xml',
    ms: 500,
    ...more,
  }
}
