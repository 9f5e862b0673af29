import { z } from 'zod'
import { type Period, periodOf, periods } from './period.ts'

const dayMs = 86_400_000

export interface StoredBackup {
  readonly id: string
  /** As the manifest tells it: names that differ may look alike in ids. */
  readonly database: string
  /** ISO, UTC. */
  readonly time: string
  readonly proven: boolean
}

/** How many days, ISO weeks and months keep their newest proven backup; those without one do not count. */
export type RetentionPolicy = Readonly<Record<Period, number>>

export interface RetentionPlan {
  readonly keep: readonly { readonly id: string; readonly why: readonly string[] }[]
  readonly remove: readonly { readonly id: string }[]
}

interface Dated {
  readonly id: string
  readonly at: number
  readonly proven: boolean
}

/**
 * Which backups may go. Each database is looked at by itself, in UTC.
 * Where policy or clock can not be read, all are kept.
 */
export function planRetention(request: {
  readonly backups: readonly StoredBackup[]
  readonly policy: RetentionPolicy
  /** Ids that records of deployments name. */
  readonly pinned: readonly string[]
  readonly now: Date
}): RetentionPlan {
  const { backups, policy, pinned, now } = request
  const ids = [...new Set(backups.map(({ id }) => id))]
  const isReadable = periods.every(period => Number.isSafeInteger(policy[period]) && policy[period] >= 0)
  if (!isReadable) return keepAll(ids, 'the policy can not be read')
  if (Number.isNaN(now.getTime())) return keepAll(ids, 'the clock can not be read')

  const reasons = new Map(ids.map(id => [id, new Set<string>()]))
  const keep = (id: string, why: string) => reasons.get(id)?.add(why)
  for (const id of pinned) keep(id, 'pinned by a deployment')

  const databases = new Map<string, Dated[]>()
  for (const [index, { id, database, time, proven }] of backups.entries()) {
    const at = readTime(time)
    // Removing one of two with the same name would remove the other.
    if (backups.findIndex(other => other.id === id) !== index) keep(id, 'its name stands there twice')
    if (at === undefined) keep(id, 'its time can not be read')
    else if (at > now.getTime()) keep(id, 'from the future')
    else {
      databases.set(database, [...(databases.get(database) ?? []), { id, at, proven }])
    }
  }
  for (const dated of databases.values())
    for (const { id, why } of keptOf(dated, policy, now.getTime())) keep(id, why)

  const decided = [...reasons].map(([id, why]) => ({ id, why: [...why] }))
  return {
    keep: decided.filter(({ why }) => why.length > 0),
    remove: decided.filter(({ why }) => why.length === 0).map(({ id }) => ({ id })),
  }
}

function keptOf(dated: readonly Dated[], policy: RetentionPolicy, now: number) {
  const newestFirst = dated
    .filter(({ proven }) => proven)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const [newest] = newestFirst
  const kept = newest === undefined ? [] : [{ id: newest.id, why: 'the newest proven one' }]
  for (const period of periods) {
    const firsts = new Map<string, string>()
    for (const { id, at } of newestFirst) {
      const key = periodOf(period, new Date(at))
      if (!firsts.has(key)) firsts.set(key, id)
    }
    for (const [key, id] of [...firsts].slice(0, policy[period])) kept.push({ id, why: `${period} ${key}` })
  }
  for (const { id, at, proven } of dated) {
    if (proven) continue
    if (now - at <= dayMs) kept.push({ id, why: 'not proven yet, and not older than a day' })
    if (newest === undefined || newest.at <= at) kept.push({ id, why: 'no newer one is proven' })
  }
  return kept
}

function readTime(text: string): number | undefined {
  return z.iso.datetime().safeParse(text).success ? Date.parse(text) : undefined
}

function keepAll(ids: readonly string[], why: string): RetentionPlan {
  return { keep: ids.map(id => ({ id, why: [why] })), remove: [] }
}
