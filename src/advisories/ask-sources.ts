import type { Clock } from '../ports/clock.ts'
import type { Files } from '../ports/files.ts'
import type { Http } from '../ports/http.ts'
import type { AdvisoryAnswer, SourceFailure, Wanted } from './advisory.ts'
import { askFile } from './file-source.ts'
import type { Line } from './json-answer.ts'
import { askOsv } from './osv-source.ts'
import type { Registries } from './registry.ts'
import { askRegistry, type SourceAnswer } from './registry-source.ts'

export type Source =
  | { readonly kind: 'registry' }
  | { readonly kind: 'osv'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string }

export interface SourcesQuestion {
  readonly wanted: Wanted
  /** The first that answers for all packages counts. */
  readonly sources: readonly Source[]
  readonly registries: Registries
  readonly http: Http
  readonly files: Pick<Files, 'read'>
  readonly clock: Clock
  readonly signal?: AbortSignal
  /** For all sources together; each has its share of what is left. */
  readonly deadlineMs: number
}

/** Asks one source after the other until one answers for everything. */
export async function askSources(question: SourcesQuestion): Promise<AdvisoryAnswer> {
  const { sources, clock, signal, deadlineMs } = question
  const end = clock.monotonic() + deadlineMs
  const failures: SourceFailure[] = []
  for (const [index, source] of sources.entries()) {
    if (signal?.aborted === true) break
    const later = sources.slice(index).filter(({ kind }) => kind !== 'file').length
    const share = Math.max(0, end - clock.monotonic()) / Math.max(1, later)
    const answer = await askOne(source, question, clock.monotonic() + share)
    if (answer.ok) return { ...answer, kind: source.kind, failures }
    failures.push(answer.failure)
  }
  return { ok: false, failures }
}

function askOne(source: Source, question: SourcesQuestion, until: number): Promise<SourceAnswer> {
  const { wanted, registries, http, clock, signal, files } = question
  const line: Line = { http, clock, signal, until }
  switch (source.kind) {
    case 'registry':
      return askRegistry(wanted, { ...line, registries })
    case 'osv':
      return askOsv(wanted, { ...line, osv: source.url })
    case 'file':
      return askFile(wanted, { path: source.path, files })
  }
}
