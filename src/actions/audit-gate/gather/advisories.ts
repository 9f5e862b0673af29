import { posix } from 'node:path'
import type { Advisory, AdvisoryAnswer, Wanted } from '../../../advisories/advisory.ts'
import { askSources, type Source } from '../../../advisories/ask-sources.ts'
import type { Registries } from '../../../advisories/registry.ts'
import { readTrusted } from '../../../policy/trusted-file.ts'
import type { Files } from '../../../ports/files.ts'
import type { Answer } from '../evidence.ts'
import type { GateContext } from '../gather.ts'

export interface FoundAdvisories {
  readonly answer: Answer
  readonly advisories: readonly Advisory[]
}

/** What the sources know of the wanted packages; nobody is asked about nothing. */
export async function gatherAdvisories(
  context: GateContext,
  wanted: Wanted,
  registries: Promise<Registries>,
): Promise<FoundAdvisories> {
  if (wanted.size === 0) return { answer: { kind: 'not-asked' }, advisories: [] }
  const { policy, http, clock, signal } = context
  const answer = await askSources({
    wanted,
    sources: policy.sources.flatMap(kind => sourceOf(kind, policy)),
    registries: await registries,
    http,
    files: trustedFiles(context),
    clock,
    signal,
    deadlineMs: policy.deadline,
  })
  return { answer: answerOf(answer), advisories: answer.ok ? answer.advisories : [] }
}

function sourceOf(
  kind: Source['kind'],
  { 'osv-url': url, advisories: path }: GateContext['policy'],
): Source[] {
  if (kind === 'registry') return [{ kind }]
  if (kind === 'osv') return [{ kind, url }]
  return path === undefined ? [] : [{ kind, path }]
}

function answerOf(answer: AdvisoryAnswer): Answer {
  if (!answer.ok) return { kind: 'failed', failures: answer.failures }
  const { kind: by, from, asOf, failures } = answer
  return { kind: 'answered', by, from, failures, ...(asOf === undefined ? {} : { asOf }) }
}

/** A file that is part of the repository is the trusted commit's: a change must not bring its own advisories. */
function trustedFiles({ files, event, github }: GateContext): Pick<Files, 'read'> {
  return {
    async read(path, limit) {
      const read = await files.read(path, limit)
      if (event.trustedSha === undefined || !read.ok) return read
      const named = withinWorkspace(files.workspace, posix.resolve(files.directory, path))
      const real = withinWorkspace(files.workspace, read.file.absolute)
      const own = await ownPath(files, [named, real])
      if (own === undefined) return read
      const trusted = await readTrusted(own, limit, { event, files, github })
      return trusted.ok ? { ok: true, data: trusted.data, file: read.file } : trusted
    },
  }
}

/** The first of the paths that git tracks, or that leads through a link which it tracks; without git each may be. */
async function ownPath(files: Files, paths: readonly (string | undefined)[]): Promise<string | undefined> {
  const inside = paths.filter(path => path !== undefined)
  const tracked = await files.tracked()
  if (tracked === undefined) return inside[0]
  return inside.find(path => {
    const steps = path.split('/')
    return steps.some((_, index) => tracked.has(steps.slice(0, index + 1).join('/')))
  })
}

/** Undefined for a file of an earlier step outside the workspace. */
function withinWorkspace(workspace: string, absolute: string): string | undefined {
  return absolute.startsWith(`${workspace}/`) ? absolute.slice(workspace.length + 1) : undefined
}
