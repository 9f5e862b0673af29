import { type HostState, isReady } from '../../checks/host-state.ts'
import type { Block, Column, Inline, Section } from '../../domain/report.ts'
import { formatDuration } from '../../domain/values/duration.ts'
import type { Evidence } from './evidence.ts'

const right = { align: 'right' } as const
const heads: readonly Column[] = [
  { title: '', align: 'center' },
  { title: 'Host' },
  { title: 'State' },
  { title: 'Tries', ...right },
  { title: 'Waited', ...right },
]
const shownTries = 20

/** How each host came to be ready, or did not, with the reason of each try. */
export function hostSections({ hosts, commit }: Evidence): Section[] {
  if (hosts.length === 0) return []
  const rows = hosts.map((host): Inline[] => [
    isReady(host) ? '✅' : '❌',
    host.host,
    host.message,
    String(host.tries),
    formatDuration(host.ms),
  ])
  const title = commit === undefined ? 'Hosts' : `Hosts, waiting for ${commit.slice(0, 7)}`
  const blocks: Block[] = [{ kind: 'table', columns: heads, rows }, ...hosts.flatMap(tries)]
  return [{ title, open: true, blocks }]
}

function tries({ host, attempts, tries: all }: HostState): Block[] {
  if (attempts.every(isReady)) return []
  const items = attempts
    .slice(-shownTries)
    .map(({ afterMs, message }): Inline => `after ${formatDuration(afterMs)}: ${message}`)
  const which = all > items.length ? `the last ${items.length} of ${all} tries` : `all ${all} tries`
  return [{ kind: 'details', title: `${host}: ${which}`, blocks: [{ kind: 'list', items }] }]
}
