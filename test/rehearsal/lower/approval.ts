import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Draft } from './draft.ts'
import { standIns } from './step.ts'

/** The id of the step that waits. */
export const approvalStep = 'golive-approval'

/** What the double's environments are: whether each, by its name, holds a job until someone reviewed it. */
export type Environments = ReadonlyMap<string, { readonly waits: boolean }>

/** A first step that waits where GitHub would hold the job; an environment that only the run knows is asked for then. */
export function lowerEnvironment(
  draft: Draft,
  job: YAMLMap,
  environments: Environments,
  where: string,
): void {
  const environment = job.get('environment', true)
  if (environment === undefined) return
  if (isMap(environment)) environment.delete('deployment')
  const name = isMap(environment) ? environment.get('name') : isScalar(environment) ? environment.value : null
  if (typeof name !== 'string') {
    draft.refuse(environment, 'an environment has a name')
    return
  }
  const computed = name.includes('${{')
  const known = environments.get(name)
  if (!computed && known === undefined)
    draft.notes.push(`${where}: the environment ${name} does not exist, so nothing protects it`)
  if (!computed && known?.waits !== true) return
  const steps = job.get('steps')
  if (!isSeq(steps)) {
    draft.refuse(environment, 'a protected job without steps can not wait')
    return
  }
  for (const step of steps.items) if (isMap(step)) holdBack(draft, step)
  const uses = `${standIns}/wait-for-approval@v1`
  const wait = { id: approvalStep, name: 'Wait for approval', uses, with: { environment: name } }
  steps.items.unshift((draft.document as Document).createNode(wait))
  draft.waits.push(computed ? undefined : name)
}

/** On GitHub a rejected job never starts, so no `always()` step of it runs either. */
function holdBack(draft: Draft, step: YAMLMap): void {
  const condition = step.get('if', true)
  if (condition === undefined) return
  const text = isScalar(condition) ? String(condition.value).trim() : ''
  const inner = /^\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}$/.exec(text)?.[1] ?? text
  if (inner.includes('${{')) draft.refuse(condition, 'write this condition as one expression')
  else step.set('if', `\${{ steps.${approvalStep}.outcome == 'success' && (${inner.trim()}) }}`)
}
