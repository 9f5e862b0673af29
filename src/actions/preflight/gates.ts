/** The gates of the day before, in the order in which they run; each is an action of its own. */
export const gates = ['coverage-gate', 'audit-gate'] as const
export type Gate = (typeof gates)[number]
