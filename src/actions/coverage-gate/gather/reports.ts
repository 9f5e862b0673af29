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
  tracking: Promise<ReadonlySet<string>>,
): Promise<ReadReports> {
  const { files, policy } = context
  const { files: taken, refused: missing } = await find(context)
  const excluded = await selector(policy.exclude)
  const refused: Refused[] = [...missing]
  const read: { file: FoundFile; parsed: Extract<ParsedReport, { ok: true }> }[] = []
  for (const file of taken) {
    const content = await files.read(file.absolute, reportLimit)
    if (!content.ok) refused.push(refusedFile(file.path, content.refusal))
    else {
      const parsed = await parseReport(content.data)
      if (parsed.ok) read.push({ file, parsed })
      else refused.push(faultOf(file.path, parsed))
    }
  }
  const tree = treeOf(context, await tracking)
  const resolved: ResolvedFile[] = []
  const lost: { report: string; path: string }[] = []
  for (const { file, parsed } of read) {
    for (const reported of parsed.files) {
      const path = resolvePath(reported, file, tree)
      const shown = path ?? shorten(reported.path, tree)
      if (excluded(shown)) continue
      if (path === undefined) lost.push({ report: file.path, path: shown })
      else resolved.push({ path, format: parsed.format, hits: reported.hits, totals: reported.totals })
    }
  }
  const reports = read.map(({ file: { path }, parsed: { format, files: all } }) => ({
    path,
    format,
    files: all.length,
  }))
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

function treeOf({ files }: GateContext, tracked: ReadonlySet<string>): Tree {
  const directory = files.directory
    .slice(files.workspace.length)
    .replace(/^[/\\]/, '')
    .replaceAll('\\', '/')
  return {
    workspace: files.workspace.replaceAll('\\', '/'),
    directory,
    has: path => tracked.has(path),
  }
}

function shorten(path: string, tree: Tree): string {
  return path.startsWith(`${tree.workspace}/`) ? path.slice(tree.workspace.length + 1) : path
}
