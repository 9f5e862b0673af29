import type { Spec } from './domain/spec.ts'
import type { Action } from './host/define.ts'
import { run } from './host/run.ts'

/** Every action with its lazy parts: a run loads its own, and the specs of all only to read a policy file. */
const actions = {
  'audit-gate': {
    action: async () => (await import('./actions/audit-gate/action.ts')).action,
    spec: async () => (await import('./actions/audit-gate/spec.ts')).spec,
  },
  'coverage-gate': {
    action: async () => (await import('./actions/coverage-gate/action.ts')).action,
    spec: async () => (await import('./actions/coverage-gate/spec.ts')).spec,
  },
  'go-no-go': {
    action: async () => (await import('./actions/go-no-go/action.ts')).action,
    spec: async () => (await import('./actions/go-no-go/spec.ts')).spec,
  },
  preflight: {
    action: async () => (await import('./actions/preflight/action.ts')).action,
    spec: async () => (await import('./actions/preflight/spec.ts')).spec,
  },
  'smoke-test': {
    action: async () => (await import('./actions/smoke-test/action.ts')).action,
    spec: async () => (await import('./actions/smoke-test/spec.ts')).spec,
  },
} satisfies Record<string, { action: () => Promise<Action>; spec: () => Promise<Spec> }>

export type ActionName = keyof typeof actions
export const actionNames = Object.keys(actions) as ActionName[]

export function loadSpecs(): Promise<readonly Spec[]> {
  return Promise.all(Object.values(actions).map(({ spec }) => spec()))
}

/** Called by the stubs in dist/, for `main` and for `post`. */
export async function start(name: ActionName): Promise<void> {
  await run(await actions[name].action(), { specs: loadSpecs })
}
