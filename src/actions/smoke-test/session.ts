import { loadJsonPath } from '../../checks/json-path.ts'
import type { Session } from '../../checks/session.ts'
import type { InputValues } from '../../domain/input.ts'
import type { Context } from '../../ports/context.ts'
import type { Policy } from './policy.ts'
import type { spec } from './spec.ts'

export type SmokeContext = Context<InputValues<typeof spec.inputs>, Policy>

/** What checks work with, from the moment that this is called until the policy's deadline. */
export async function openSession(
  context: SmokeContext,
  baseUrl: string,
  usesJsonPath: boolean,
): Promise<Session> {
  const { policy, http, clock, files, log, signal } = context
  return {
    baseUrl,
    http,
    clock,
    files,
    log,
    query: usesJsonPath ? await loadJsonPath() : () => undefined,
    signal,
    deadline: clock.monotonic() + policy.deadline,
    allowLinkLocal: policy['allow-link-local'],
    bodyLimit: policy['body-limit'],
  }
}
