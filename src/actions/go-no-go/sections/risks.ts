import type { Inline, Section } from '../../../domain/report.ts'
import type { Brief } from '../brief/brief.ts'
import { clip, many } from '../ruling.ts'

/** What is told by no gate is said to be so: a reviewer must not take silence for "none". */
export function factsSection({ facts, phase }: Brief): Section[] {
  if (phase === 'authorize' && facts.every(({ value }) => value === undefined)) return []
  const rows = facts.map(({ name, value, by }): Inline[] => [
    `${name[0]?.toUpperCase()}${name.slice(1)}`,
    value === undefined ? 'not told' : { strong: value },
    by.join(', '),
  ])
  const columns = ['', 'What is told', 'By'].map(title => ({ title }))
  return [{ title: 'Migrations, backup and the way back', blocks: [{ kind: 'table', columns, rows }] }]
}

export function risksSection({ risks }: Brief): Section[] {
  if (risks.length === 0) return []
  const rows = risks.map(({ id, gate, owner, reason, expires, daysLeft }): Inline[] => [
    { code: clip(id) },
    clip(gate),
    owner === undefined ? 'not told' : clip(owner),
    reason === undefined ? 'not told' : clip(reason),
    left(expires, daysLeft),
  ])
  const columns = ['Waiver', 'Gate', 'Owner', 'Reason', 'Ends'].map(title => ({ title }))
  const untold = risks.some(({ reason }) => reason === undefined)
  const note = 'Reasons stand in the result files: hand them over by `results`.'
  return [
    {
      title: `Accepted risks (${risks.length})`,
      open: true,
      blocks: [
        { kind: 'table', columns, rows },
        ...(untold ? [{ kind: 'paragraph' as const, text: note }] : []),
      ],
    },
  ]
}

function left(expires: string | undefined, days: number | undefined): Inline {
  if (expires === undefined || days === undefined) return 'not told'
  if (days < 0) return { strong: `${expires}, ended ${many(-days, 'day', 'days')} ago` }
  return days === 0 ? { strong: `${expires}, today` } : `${expires}, ${many(days, 'day', 'days')} left`
}
