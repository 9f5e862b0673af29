import type { ChecklistItem } from '../checklist-item.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, type Ruling, rule } from '../ruling.ts'
import { holds, type Weighed } from '../weighed.ts'
import type { CriterionState } from './criteria.ts'
import { stateOf } from './foreign.ts'

export interface ItemState {
  readonly item: string
  /** `told`: somebody says so, and nothing checks it. */
  readonly state: 'proven' | 'open' | 'told'
  readonly by: string
  readonly link: string | undefined
}

export function checklistOf(
  evidence: Evidence,
  policy: Policy,
  reports: readonly Weighed[],
  criteria: readonly CriterionState[],
): ItemState[] {
  return policy.checklist.map(item => ({ item: item.item, ...proof(item) }))

  function proof({ gate, criterion, job, link, person }: ChecklistItem): Omit<ItemState, 'item'> {
    if (gate !== undefined) {
      const asked = reports.filter(report => report.gate === gate)
      return { state: stateFrom(asked.length > 0 && asked.every(holds)), by: gate, link: undefined }
    }
    if (criterion !== undefined) {
      const found = criteria.find(({ name }) => name === criterion)
      return { state: stateFrom(found?.state === 'met'), by: criterion, link: undefined }
    }
    if (job !== undefined) {
      const named = Object.values(policy.evidence).filter(one => one.job === job)
      const well = named.length > 0 && named.every(one => stateOf(one, evidence.needs) === 'succeeded')
      return { state: stateFrom(well), by: `job ${job}`, link: undefined }
    }
    return { state: 'told', by: person ?? link ?? '', link }
  }
}

/** In `authorize` the decision stands for it. */
export function judgeChecklist({ phase }: Evidence, items: readonly ItemState[]): Ruling[] {
  if (phase === 'authorize') return []
  return items
    .filter(({ state }) => state === 'open')
    .map(({ item, by }) => rule('unknown', 'checklist-open', `${clip(item)}: not proven by ${clip(by)}`))
}

function stateFrom(proven: boolean): ItemState['state'] {
  return proven ? 'proven' : 'open'
}
