/** `unknown` means "could not be checked"; it is never folded into pass or block. */
export const decisions = ['pass', 'warn', 'block', 'unknown'] as const
export type Decision = (typeof decisions)[number]

export const modes = ['enforce', 'observe'] as const
export type Mode = (typeof modes)[number]

export const onUnknowns = ['block', 'warn'] as const
export type OnUnknown = (typeof onUnknowns)[number]

/** Does the step fail? Kept apart from the decision, which always tells what was found. */
export function failsStep(request: {
  readonly decision: Decision
  readonly mode: Mode
  readonly onUnknown: OnUnknown
}): boolean {
  if (request.mode === 'observe') return false
  if (request.decision === 'unknown') return request.onUnknown === 'block'
  return request.decision === 'block'
}

const rank: Record<Decision, number> = { pass: 0, warn: 1, unknown: 2, block: 3 }

/** The gravest of several; an empty list was not checked, so it is `unknown`. */
export function worstDecision(all: readonly Decision[]): Decision {
  return all.length === 0 ? 'unknown' : all.reduce((worst, next) => (rank[next] > rank[worst] ? next : worst))
}
