import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, type Ruling, remedyOf, rule } from '../ruling.ts'

/** Where the commit comes from, and whether it is still the one that is meant. */
export function judgeOrigin(evidence: Evidence, policy: Policy): Ruling[] {
  const fork =
    evidence.event.fork && !policy['allow-fork']
      ? [rule('block', 'fork', 'the pull request comes from a fork')]
      : []
  return [...fork, ...(policy['head-must-match'] ? judgeHead(evidence) : [])]
}

function judgeHead({ head, subject }: Evidence): Ruling[] {
  const ours = subject.sha.slice(0, 7)
  const remedy = 'Start the run again for the newest commit.'
  switch (head.kind) {
    case 'known': {
      const { ref, sha } = head.value
      const said = `${clip(ref)} is at ${sha.slice(0, 7)} by now, not at ${ours}`
      return sha === subject.sha ? [] : [rule('block', 'head-moved', said, { remedy })]
    }
    case 'absent':
      return [
        rule('block', 'head-moved', `${clip(subject.ref)} is gone, so ${ours} is the head of nothing`, {
          remedy,
        }),
      ]
    case 'unknown':
      return [
        rule('unknown', 'head-unknown', `the head of ${clip(subject.ref)} could not be read: ${head.why}`, {
          ...remedyOf(head.permission),
        }),
      ]
    case 'not-asked':
      return []
  }
}
