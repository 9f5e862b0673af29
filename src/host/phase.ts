import type { Variables } from './environment.ts'
import { issueFileCommand, prepareKeyValueMessage } from './toolkit.ts'

/** `nothing-to-end`: post of a main that got no further than its inputs. */
export type Phase = 'main' | 'post' | 'nothing-to-end'

/** The runner starts the same file for both, and hands what main saved to post alone. */
export function phaseOf(variables: Variables): Phase {
  const saved = variables['STATE_golive'] ?? ''
  if (saved === '') return 'main'
  return saved === 'opened' ? 'post' : 'nothing-to-end'
}

/** Called before anything can go wrong: a post that finds no mark would be a second main. */
export function markPhase(mark: 'started' | 'opened'): void {
  issueFileCommand('STATE', prepareKeyValueMessage('golive', mark))
}
