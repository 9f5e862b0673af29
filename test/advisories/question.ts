import type { SourceFailure, Wanted } from '../../src/advisories/advisory.ts'
import { askSources, type Source } from '../../src/advisories/ask-sources.ts'
import type { Registries } from '../../src/advisories/registry.ts'
import type { SourceAnswer } from '../../src/advisories/registry-source.ts'
import { systemClock } from '../../src/host/clock.ts'
import type { LockedPackage } from '../../src/lockfiles/lockfile.ts'
import type { FileRefusal } from '../../src/ports/files.ts'
import { client } from '../support/http/client.ts'

/** A real client with some time, for what asks over the network. */
export function line(ms = 20_000) {
  return {
    http: client(),
    clock: systemClock,
    signal: undefined,
    until: systemClock.monotonic() + ms,
  }
}

export function only(url: string): Registries {
  return { main: { url }, scopes: new Map() }
}

export function wanted(...names: string[]): Wanted {
  const found = new Map<string, Set<string>>()
  for (const text of names) {
    const at = text.lastIndexOf('@')
    const name = text.slice(0, at)
    found.set(name, (found.get(name) ?? new Set()).add(text.slice(at + 1)))
  }
  return found
}

export function locked(text: string, more: Partial<LockedPackage> = {}): LockedPackage {
  const at = text.lastIndexOf('@')
  const [name, version] = [text.slice(0, at), text.slice(at + 1)]
  return { id: `node_modules/${name}@${version}`, name, version, origin: 'registry', edges: [], ...more }
}

/** A file's text in place of the disk. */
export function filesOf(texts: Readonly<Record<string, string>>) {
  return {
    read: async (path: string, limit: number) => {
      const text = texts[path]
      const refusal: FileRefusal = { reason: 'missing' }
      if (text === undefined) return { ok: false as const, refusal }
      const data = Buffer.from(text)
      const tooLarge: FileRefusal = { reason: 'too-large', bytes: data.length, limit }
      if (data.length > limit) return { ok: false as const, refusal: tooLarge }
      const file = { path, absolute: `/${path}`, bytes: data.length, modified: new Date() }
      return { ok: true as const, data, file }
    },
  }
}

export function ask(question: {
  readonly wanted: Wanted
  readonly sources: readonly Source[]
  readonly registries: Registries
  readonly deadlineMs?: number
  readonly texts?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}) {
  const { deadlineMs = 20_000, texts = {}, ...rest } = question
  return askSources({ ...rest, deadlineMs, files: filesOf(texts), http: client(), clock: systemClock })
}

export function good(answer: SourceAnswer) {
  if (!answer.ok) throw new Error(`${answer.failure.code}: ${answer.failure.message}`)
  return answer
}

export function bad(answer: SourceAnswer): SourceFailure {
  if (answer.ok) throw new Error('it answered')
  return answer.failure
}
