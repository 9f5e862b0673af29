import type { Block, Inline, Section } from '../../../domain/report.ts'
import type { Brief } from '../brief/brief.ts'
import { clip, listed, many } from '../ruling.ts'
import { when } from './time.ts'

const shownCommits = 20
const shownFolders = 12

export function shipmentSection({ shipment }: Brief): Section[] {
  if (!shipment.known)
    return [{ title: 'What ships', blocks: [{ kind: 'paragraph', text: `Not told: ${shipment.why}.` }] }]
  const { commits, totalCommits, authors, changes, complete } = shipment
  if (totalCommits === 0 && changes.length === 0) return []
  const cut: Block[] = complete
    ? []
    : [{ kind: 'paragraph', text: 'GitHub cut the list: there is more than is shown here.' }]
  const blocks: Block[] = [
    ...cut,
    ...(commits.length === 0 ? [] : [commitTable(commits, totalCommits)]),
    ...(changes.length === 0 ? [] : [folderTable(changes)]),
  ]
  const by = authors.length === 0 ? '' : ` by ${listed(authors)}`
  return [{ title: `What ships: ${many(totalCommits, 'commit', 'commits')}${by}`, blocks }]
}

type Known = Extract<Brief['shipment'], { known: true }>

function commitTable(commits: Known['commits'], total: number): Block {
  const rows = commits
    .slice(0, shownCommits)
    .map(({ sha, title, author, url, date }): Inline[] => [
      { link: sha.slice(0, 7), href: url },
      clip(title),
      clip(author),
      when(date),
    ])
  const columns = [
    ...['Commit', 'Title', 'Author'].map(title => ({ title })),
    { title: 'Date', align: 'right' as const },
  ]
  return { kind: 'table', columns, rows, omitted: Math.max(0, total - rows.length) }
}

function folderTable(changes: Known['changes']): Block {
  const rows = changes
    .slice(0, shownFolders)
    .map(({ folder, files, lines }): Inline[] => [{ code: clip(folder) }, String(files), String(lines)])
  const columns = [
    { title: 'Changed area' },
    { title: 'Files', align: 'right' as const },
    { title: 'Lines', align: 'right' as const },
  ]
  return { kind: 'table', columns, rows, omitted: Math.max(0, changes.length - rows.length) }
}
