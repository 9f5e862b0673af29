import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml'
import type { Draft } from './draft.ts'

export const standIns = 'golive-rehearsal/stand-ins'
export const golive = 'golive-dev/golive'

/** The actions of other people that are played here, each by a folder of stand-ins. */
const folders: Readonly<Record<string, string>> = {
  'actions/checkout': 'checkout',
  'actions/setup-node': 'setup-node',
  'actions/upload-artifact': 'upload-artifact',
  'actions/download-artifact': 'download-artifact',
  'actions/cache': 'cache',
  'actions/cache/restore': 'cache-restore',
  'actions/cache/save': 'cache-save',
}
const keys = new Set([
  ...['id', 'if', 'name', 'uses', 'run', 'with', 'env', 'shell'],
  ...['working-directory', 'continue-on-error', 'timeout-minutes'],
])
/** A line that ends with a single ampersand. */
const background = /(^|[^&])&[ \t]*$/m

/** The steps of a job or of a composite action, as act understands them. */
export function lowerSteps(draft: Draft, steps: unknown, where: string): void {
  for (const step of isSeq(steps) ? steps.items : []) {
    if (!isMap(step)) {
      draft.refuse(step, 'a step is a map')
      continue
    }
    draft.only(step, 'step', keys)
    roundTimeout(draft, step, where)
    lowerRun(step)
    const uses = step.get('uses', true)
    if (isScalar(uses)) lowerUses(draft, step, uses)
  }
}

/** act reads whole minutes only. */
export function roundTimeout(draft: Draft, map: YAMLMap, where: string): void {
  const minutes = map.get('timeout-minutes')
  if (typeof minutes !== 'number' || Number.isInteger(minutes)) return
  map.set('timeout-minutes', Math.ceil(minutes))
  draft.notes.push(`${where}: timeout-minutes ${minutes} counts as ${Math.ceil(minutes)}`)
}

/** GitHub's runner lets a background process live until the job ends; act ends its group with the step. */
function lowerRun(step: YAMLMap): void {
  const run = step.get('run')
  if (typeof run !== 'string' || !background.test(run)) return
  if (/^(bash|sh)\b/.test(String(step.get('shell') ?? 'bash'))) step.set('run', `set -m\n${run}`)
}

function lowerUses(draft: Draft, step: YAMLMap, uses: Scalar): void {
  const text = String(uses.value)
  const [name = '', ref] = text.split('@')
  if (text.startsWith('./')) {
    const refusedFrom = (message: string) => draft.refuse(uses, message)
    draft.references.push({ kind: 'action', repository: 'scratch', path: text.slice(2), refusedFrom })
    return
  }
  const own = ownPath(text)
  if (own !== undefined) {
    const refusedFrom = (message: string) => draft.refuse(uses, message)
    draft.references.push({ kind: 'action', repository: 'golive', path: own, refusedFrom })
    uses.value = own === '' ? `${golive}@v1` : `${golive}/${own}@v1`
    return
  }
  const folder = folders[name]
  if (folder === undefined || ref === undefined) {
    const known = Object.keys(folders).join(', ')
    draft.refuse(uses, `there is no stand-in for ${text}; there are stand-ins for ${known}`)
    return
  }
  if (!step.has('name')) step.set('name', `${name}@${/^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 7) : ref}`)
  uses.value = `${standIns}/${folder}@v1`
}

/** The path in this repository of `$/…` and `golive-dev/golive/…@…`; empty for the front door, which is its root. */
export function ownPath(uses: string): string | undefined {
  if (uses.startsWith('$/')) return uses.slice(2)
  const [path = ''] = uses.split('@')
  if (path === golive) return ''
  return path.startsWith(`${golive}/`) ? path.slice(golive.length + 1) : undefined
}
