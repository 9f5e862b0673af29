import type { Answer } from './answer.ts'

/** Which token a scope's packages need; `*` stands for all packages. */
export type Tokens = Readonly<Record<string, string>>

/** Nothing when the call may go on: 401 without a token where one is needed, 403 with a wrong one. */
export function refusal(
  tokens: Tokens,
  names: readonly string[],
  authorization: string | undefined,
): Answer | undefined {
  const needed = names.flatMap(name => {
    const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : '*'
    const token = tokens[scope] ?? tokens['*']
    return token === undefined ? [] : [token]
  })
  const wrong = needed.find(
    token => authorization !== `Bearer ${token}` && authorization !== `Basic ${token}`,
  )
  if (wrong === undefined) return undefined
  return authorization === undefined
    ? { status: 401, body: { error: 'You must be logged in.' } }
    : { status: 403, body: { error: 'You may not see this package.' } }
}
