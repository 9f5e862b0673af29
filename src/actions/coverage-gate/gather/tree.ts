import type { ReportedFile } from '../../../coverage/report.ts'
import { candidatesOf, type Tree } from '../../../coverage/resolve-path.ts'
import type { FoundFile } from '../../../ports/files.ts'
import type { GateContext } from '../gather.ts'

export interface Placed extends Tree {
  /** A path of a report as people know it. */
  readonly shorten: (path: string) => string
}

/** The files of the repository; outside a git checkout the disk is the tree. */
export async function openTree(
  { files }: GateContext,
  tracked: ReadonlySet<string> | undefined,
  reported: readonly { readonly file: FoundFile; readonly reported: ReportedFile }[],
): Promise<Placed> {
  const workspace = files.workspace.replaceAll('\\', '/')
  const directory = files.directory
    .slice(files.workspace.length)
    .replace(/^[/\\]/, '')
    .replaceAll('\\', '/')
  const place = { workspace, directory }
  const shorten = (path: string) =>
    path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path
  if (tracked !== undefined) return { ...place, shorten, has: path => tracked.has(path) }
  const known = new Set<string>()
  const asked = new Set(reported.flatMap(({ file, reported }) => candidatesOf(reported, file, place)))
  for (const path of asked) if (await files.exists(`${files.workspace}/${path}`)) known.add(path)
  return { ...place, shorten, has: path => known.has(path) }
}
