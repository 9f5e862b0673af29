import type { Evidence, Shipment } from '../evidence.ts'
import type { Brief } from './brief.ts'

/** A brief is no log: the newest commits, and how many there are in all. */
const mostCommits = 100
const mostFolders = 40

export function shipmentOf({ shipment }: Evidence): Brief['shipment'] {
  if (shipment.kind === 'absent') return { known: false, why: `${shipment.what} is not there` }
  if (shipment.kind !== 'known') return { known: false, why: shipment.why }
  const { from, direction, totalCommits, complete, commits } = shipment.value
  return {
    known: true,
    ...(from === undefined ? {} : { from: { sha: from.sha, deployedAt: from.deployedAt.toISOString() } }),
    direction,
    totalCommits,
    complete,
    commits: [...commits]
      .sort((a, b) => b.date.getTime() - a.date.getTime())
      .slice(0, mostCommits)
      .map(({ sha, title, author, url, date }) => ({ sha, title, author, url, date: date.toISOString() })),
    authors: [...new Set(commits.map(({ author }) => author))].sort(),
    changes: changesOf(shipment.value).slice(0, mostFolders),
  }
}

function changesOf({ files }: Shipment) {
  const folders = new Map<string, { files: number; lines: number }>()
  for (const { path, changes } of files) {
    const folder = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : path
    const known = folders.get(folder) ?? { files: 0, lines: 0 }
    folders.set(folder, { files: known.files + 1, lines: known.lines + changes })
  }
  return [...folders]
    .map(([folder, counts]) => ({ folder, ...counts }))
    .sort((a, b) => b.lines - a.lines || b.files - a.files)
}
