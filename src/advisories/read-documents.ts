import { z } from 'zod'
import { pool } from '../checks/pool.ts'
import type { Clock } from '../ports/clock.ts'
import type { Http } from '../ports/http.ts'
import { askJson, type Line } from './json-answer.ts'
import type { DocumentAnswer, PackageDocument } from './package-document.ts'
import { headersFor, type Registries, type Registry, refusalHint, registryOf } from './registry.ts'

export interface DocumentsQuestion {
  readonly names: Iterable<string>
  readonly registries: Registries
  readonly http: Http
  readonly clock: Clock
  /** How many are asked for at a time. Default 8. */
  readonly concurrency?: number
  /** For all of them together. */
  readonly deadlineMs: number
  /** Of one document. Default 40 MiB, which the largest of the public registry stay below. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal
}

const documentShape = z.object({
  name: z.string(),
  'dist-tags': z.record(z.string(), z.string()).nullish(),
  versions: z.record(z.string(), z.object({ deprecated: z.union([z.string(), z.boolean()]).nullish() })),
  time: z.record(z.string(), z.unknown()).nullish(),
})

/** The full document of each package: only that one tells days, and what is deprecated. */
export async function readDocuments(
  question: DocumentsQuestion,
): Promise<ReadonlyMap<string, DocumentAnswer>> {
  const { http, clock, signal, deadlineMs, registries } = question
  const { concurrency = 8, maxBytes = 40 * 1024 * 1024 } = question
  const line: Line = { http, clock, signal, until: clock.monotonic() + deadlineMs }
  const names = [...new Set(question.names)]
  const answers = await pool(names, concurrency, name =>
    readOne(name, registryOf(name, registries), line, maxBytes),
  )
  return new Map(
    names.flatMap((name, index) => {
      const answer = answers[index]
      return answer === undefined ? [] : [[name, answer] as const]
    }),
  )
}

async function readOne(
  name: string,
  registry: Registry,
  line: Line,
  maxBytes: number,
): Promise<DocumentAnswer> {
  const url = `${registry.url}/${encodeURIComponent(name.toWellFormed()).replace(/^%40/, '@')}`
  // The address of such a name lies outside of what the credentials are for.
  if (name === '.' || name === '..' || name === '') {
    return { ok: false, code: 'invalid-name', message: `"${name}" is no name of a package` }
  }
  const headers = { accept: 'application/json', ...headersFor(registry) }
  const answer = await askJson(line, { method: 'GET', url, headers, maxBytes }, documentShape)
  if (!answer.ok) {
    const { code } = answer
    return {
      ok: false,
      code,
      message: `${registry.url}, asked for ${name}: ${answer.message}${refusalHint(code, registry)}`,
    }
  }
  if (answer.value.name !== name) {
    return {
      ok: false,
      code: 'wrong-shape',
      message: `${registry.url}, asked for ${name}, answered another package`,
    }
  }
  return { ok: true, document: documentOf(answer.value) }
}

function documentOf({
  name,
  versions,
  time,
  'dist-tags': tags,
}: z.infer<typeof documentShape>): PackageDocument {
  const entries = Object.entries(versions).map(([version, { deprecated }]) => {
    const published = dateOf(time?.[version])
    const words = deprecated === true ? 'deprecated' : deprecated
    return [
      version,
      {
        // A publisher takes a deprecation back by an empty text.
        ...(typeof words === 'string' && words !== '' ? { deprecated: words } : {}),
        ...(published === undefined ? {} : { published }),
      },
    ] as const
  })
  return { name, latest: tags?.['latest'], versions: new Map(entries) }
}

function dateOf(value: unknown): Date | undefined {
  const date = typeof value === 'string' ? new Date(value) : undefined
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date
}
