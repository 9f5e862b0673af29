import type { ResolvedFile } from '../../../coverage/merge.ts'
import { parseReport } from '../../../coverage/parse-report.ts'
import type { ParsedReport } from '../../../coverage/report.ts'
import { resolvePath } from '../../../coverage/resolve-path.ts'
import type { FoundFile } from '../../../ports/files.ts'
import type { Evidence, Refused } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import { type Found, findReports, reportLimit } from './found.ts'
import { faultReasons, refusedFile } from './refusals.ts'
import { selector } from './selection.ts'
import { openTree, type Placed } from './tree.ts'

/** Where the common tools write, the most telling format first. */
const usual = [
  'coverage/coverage-final.json',
  'coverage/lcov.info',
  'coverage/cobertura-coverage.xml',
  'coverage/cobertura.xml',
  'coverage/clover.xml',
  'coverage/coverage-summary.json',
]

type Whole = Extract<ParsedReport, { ok: true }>

export interface ReadReports extends Pick<Evidence, 'reports' | 'refused' | 'lost' | 'united'> {
  readonly resolved: readonly ResolvedFile[]
  /** Files that a report does not tell apart. */
  readonly ambiguous: readonly string[]
  readonly taken: readonly FoundFile[]
}

/** Reads and parses while git still lists its files; only then are paths looked up. */
export async function gatherReports(
  context: GateContext,
  tracked: Promise<ReadonlySet<string> | undefined>,
): Promise<ReadReports> {
  const { files, policy, log } = context
  const excluded = selector(policy.exclude)
  const { files: taken, refused: missing } = await find(context)
  const refused: Refused[] = [...missing]
  const parsed: { readonly file: FoundFile; readonly report: Whole }[] = []
  for (const file of taken) {
    const read = await files.read(file.absolute, reportLimit)
    if (!read.ok) {
      refused.push(refusedFile(file.path, read.refusal))
      continue
    }
    const report = await parseReport(read.data)
    log.debug(
      `${file.path}: ${report.ok ? `${report.format}, ${report.files.length} files` : report.message}`,
    )
    if (report.ok) parsed.push({ file, report })
    else refused.push(faultOf(file.path, report))
  }
  const placed = parsed.flatMap(({ file, report }) => report.files.map(reported => ({ file, reported })))
  const tree = await openTree(context, await tracked, placed)
  const found = place(parsed, tree, await excluded)
  const reports = parsed.map(({ file: { path }, report }) => ({
    path,
    format: report.format,
    files: report.files.length,
  }))
  return { reports, refused, ...found, taken, united: reports.length > 1 }
}

function place(
  parsed: readonly { readonly file: FoundFile; readonly report: Whole }[],
  tree: Placed,
  excluded: (path: string) => boolean,
): Pick<ReadReports, 'resolved' | 'lost' | 'ambiguous'> {
  const resolved: ResolvedFile[] = []
  const lost: { report: string; path: string }[] = []
  const ambiguous: string[] = []
  for (const { file, report } of parsed) {
    for (const { hits, totals, ...reported } of report.files) {
      const resolution = resolvePath(reported, file, tree)
      if (resolution.kind === 'ambiguous') ambiguous.push(...resolution.paths.filter(path => !excluded(path)))
      else if (resolution.kind === 'missing') {
        const path = tree.shorten(reported.path)
        if (!excluded(path)) lost.push({ report: file.path, path })
      } else if (!excluded(resolution.path))
        resolved.push({ path: resolution.path, format: report.format, hits, totals })
    }
  }
  return { resolved, lost, ambiguous }
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
