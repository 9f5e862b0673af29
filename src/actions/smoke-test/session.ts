import { loadJsonPath } from '../../checks/json-path.ts'
import type { Session } from '../../checks/session.ts'
import type { InputValues } from '../../domain/input.ts'
import type { Context } from '../../ports/context.ts'
import type { Policy } from './policy.ts'
import type { spec } from './spec.ts'

export type SmokeContext = Context<InputValues<typeof spec.inputs>, Policy>

const [leastKept, mostKept] = [1000, 30_000]

/** How much of the whole time is kept for teardowns: a tenth, within bounds. */
function keptFor(deadline: number): number {
  return Math.min(deadline / 2, Math.max(leastKept, Math.min(deadline / 10, mostKept)))
}

/** What checks work with, from the moment that this is called until the policy's deadline. */
export async function openSession(
  context: SmokeContext,
  baseUrl: string,
  needs: { readonly jsonPath: boolean; readonly teardown: boolean },
): Promise<Session> {
  const { policy, http, clock, files, log, signal } = context
  const end = clock.monotonic() + policy.deadline
  return {
    baseUrl,
    http,
    clock,
    files,
    log,
    query: needs.jsonPath ? await loadJsonPath() : () => undefined,
    signal,
    deadline: needs.teardown ? end - keptFor(policy.deadline) : end,
    end,
    allowLinkLocal: policy['allow-link-local'],
    bodyLimit: policy['body-limit'],
  }
}
