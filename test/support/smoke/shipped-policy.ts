import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../runner/run-action.ts'

/** The policy that is shipped for the sample service. */
export function shippedPolicy(): string {
  return readFileSync(join(root, 'workflows-examples/policies/event-manager/golive.yml'), 'utf8')
}
