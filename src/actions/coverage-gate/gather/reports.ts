import type { ResolvedFile } from '../../../coverage/merge.ts'
import { parseReport } from '../../../coverage/parse-report.ts'
import type { ParsedReport } from '../../../coverage/report.ts'
import { resolvePath, type Tree } from '../../../coverage/resolve-path.ts'
import type { FoundFile } from '../../../ports/files.ts'
import type { Evidence, Refused } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import { type Found, findReports, reportLimit } from './found.ts'
import { faultReasons, refusedFile } from './refusals.ts'
import { selector } from './selection.ts'

/** Where the common tools write, the most telling format first. */
const usual = [
  'coverage/coverage-final.json',
  'coverage/lcov.info',
  'coverage/cobertura-coverage.xml',
  'coverage/cobertura.xml',
  'coverage/clover.xml',
  'coverage/coverage-summary.json',
]

export interface ReadReports extends Pick<Evidence, 'reports' | 'refused' | 'lost' | 'united'> {
  readonly resolved: readonly ResolvedFile[]
  readonly taken: readonly FoundFile[]
}

export async function gatherReports(
  context: GateContext,
  tracked: ReadonlySet<string> | undefined,
): Promise<ReadReports> {
  const { files, policy } = context
  const { files: taken, refused: missing } = await find(context)
  const excluded = await selector(policy.exclude)
  const tree = treeOf(context, tracked)
  const reports: { path: string; format: string; files: number }[] = []
  const refused: Refused[] = [...missing]
  const resolved: ResolvedFile[] = []
  const lost: { report: string; path: string }[] = []
  for (const file of taken) {
    const read = await files.read(file.absolute, reportLimit)
    if (!read.ok) {
      refused.push(refusedFile(file.path, read.refusal))
      continue
    }
    const parsed = await parseReport(read.data)
    if (!parsed.ok) {
      refused.push(faultOf(file.path, parsed))
      continue
    }
    reports.push({ path: file.path, format: parsed.format, files: parsed.files.length })
    for (const reported of parsed.files) {
      const path = resolvePath(
        reported,
        file,
        tracked === undefined ? await onDisk(reported.path, context, tree) : tree,
      )
      if (path === undefined) {
        if (!excluded(shorten(reported.path, tree)))
          lost.push({ report: file.path, path: shorten(reported.path, tree) })
      } else if (!excluded(path))
        resolved.push({ path, format: parsed.format, hits: reported.hits, totals: reported.totals })
    }
  }
  return { reports, refused, resolved, lost, taken, united: reports.length > 1 }
}

async function find({ files, policy }: GateContext): Promise<Found> {
  if (policy.coverage.length > 0) return findReports(files, policy.coverage)
  for (const path of usual) if (await files.exists(path)) return findReports(files, [path])
  const message = 'is not there, nor is any other usual report: name yours as `coverage`'
  return { files: [], refused: [{ path: usual[0] ?? '', reason: 'report-missing', message }] }
}

function faultOf(path: string, parsed: Extract<ParsedReport, { ok: false }>): Refused {
  const { fault, message, line } = parsed
  return { path, reason: faultReasons[fault], message, ...(line === undefined ? {} : { line }) }
}

function treeOf({ files }: GateContext, tracked: ReadonlySet<string> | undefined): Tree {
  const directory = files.directory
    .slice(files.workspace.length)
    .replace(/^[/\\]/, '')
    .replaceAll('\\', '/')
  return {
    workspace: files.workspace.replaceAll('\\', '/'),
    directory,
    has: path => tracked?.has(path) === true,
  }
}

/** Outside a git checkout the disk is the tree. */
async function onDisk(reported: string, { files }: GateContext, tree: Tree): Promise<Tree> {
  const known = new Set<string>()
  const asked: string[] = []
  resolvePath({ path: reported }, { path: '' }, { ...tree, has: path => asked.push(path) === 0 })
  for (const path of asked) if (await files.exists(`${files.workspace}/${path}`)) known.add(path)
  return { ...tree, has: path => known.has(path) }
}

function shorten(path: string, tree: Tree): string {
  return path.startsWith(`${tree.workspace}/`) ? path.slice(tree.workspace.length + 1) : path
}
