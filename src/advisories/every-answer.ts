import { pool } from '../checks/pool.ts'
import type { Failure } from './failure.ts'
import type { Line } from './json-answer.ts'

export type EveryAnswer<R> = { readonly ok: true; readonly values: readonly R[] } | Failure

/** All questions, so many at a time; the first failure ends the others, because without it the rest is worth nothing. */
export async function everyAnswer<T, R>(
  items: readonly T[],
  limit: number,
  line: Line,
  ask: (item: T, line: Line) => Promise<{ readonly ok: true; readonly value: R } | Failure>,
): Promise<EveryAnswer<R>> {
  const controller = new AbortController()
  const signal =
    line.signal === undefined ? controller.signal : AbortSignal.any([line.signal, controller.signal])
  let failed: Failure | undefined
  const values = await pool(items, limit, async item => {
    if (failed !== undefined) return []
    const answer = await ask(item, { ...line, signal })
    if (answer.ok) return [answer.value]
    failed ??= answer
    controller.abort()
    return []
  })
  return failed ?? { ok: true, values: values.flat() }
}
