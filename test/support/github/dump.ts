import type { State } from './state.ts'

/** The state as plain data, for a file and for whoever asks. */
export function dump(state: State): Record<string, unknown> {
  const { owner, name, defaultBranch } = state.repository
  return {
    repository: { owner, name, defaultBranch },
    refs: Object.fromEntries(state.refs),
    pulls: state.pulls,
    issues: state.issues,
    labels: state.labels,
    comments: state.comments,
    checks: state.checks,
    deployments: state.deployments,
    environments: state.environments,
    runs: state.runs,
    artifacts: state.artifacts.map(({ base64, ...artifact }) => ({ ...artifact, size: base64.length })),
    pending: state.pending,
  }
}
