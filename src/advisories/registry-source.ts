import type { Advisory, SourceFailure, Wanted } from './advisory.ts'
import { advisoriesOf, type BulkReply, bulkReplyShape } from './bulk-reply.ts'
import { chunks } from './chunks.ts'
import { everyAnswer } from './every-answer.ts'
import { type Failure, failure } from './failure.ts'
import { askJson, type Line } from './json-answer.ts'
import { byRegistry, headersFor, type Registries, type Registry, refusalHint } from './registry.ts'
import { unite } from './unite.ts'

export type SourceAnswer =
  | {
      readonly ok: true
      readonly from: string
      readonly advisories: readonly Advisory[]
      readonly asOf?: Date
    }
  | { readonly ok: false; readonly failure: SourceFailure }

const path = '/-/npm/v1/security/advisories/bulk'
const namesAtOnce = 2000
const maxBytes = 20 * 1024 * 1024

/** The bulk endpoint of each registry for its own packages; one that does not answer leaves all unknown. */
export async function askRegistry(
  wanted: Wanted,
  { registries, ...line }: Line & { readonly registries: Registries },
): Promise<SourceAnswer> {
  const { gzipSync } = await import('node:zlib')
  const found: Advisory[] = []
  const from: string[] = []
  for (const [registry, names] of byRegistry(wanted.keys(), registries)) {
    const ask = (part: readonly string[], on: Line) => askPart(registry, pick(wanted, part), on, gzipSync)
    const answer = await everyAnswer(chunks(names, namesAtOnce), 2, line, ask)
    if (!answer.ok) return failed(registry, answer, names)
    found.push(...answer.values.flatMap(advisoriesOf))
    from.push(registry.url)
  }
  return { ok: true, from: from.join(', ') || registries.main.url, advisories: unite(found) }
}

async function askPart(
  registry: Registry,
  question: Record<string, readonly string[]>,
  line: Line,
  gzip: (text: string) => Uint8Array,
): Promise<{ readonly ok: true; readonly value: BulkReply } | Failure> {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    ...headersFor(registry),
  }
  const body = gzip(JSON.stringify(question))
  const asked = { method: 'POST', url: registry.url + path, headers, body, maxBytes } as const
  const answer = await askJson(line, asked, bulkReplyShape)
  if (!answer.ok) return answer
  const strange = Object.keys(answer.value).find(name => !Object.hasOwn(question, name))
  if (strange === undefined) return answer
  return failure('wrong-shape', `it answered for ${strange.slice(0, 80)}, which was not asked`, answer.tries)
}

function pick(wanted: Wanted, names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map(name => [name, [...(wanted.get(name) ?? [])]]))
}

function failed(
  registry: Registry,
  { code, message, tries }: Failure,
  names: readonly string[],
): SourceAnswer {
  const whose = `for ${names.length} ${names.length === 1 ? 'package' : 'packages'}`
  const words = `The registry ${registry.url} did not answer ${whose}: ${message}${refusalHint(code, registry)}.`
  return { ok: false, failure: { kind: 'registry', from: registry.url, code, message: words, tries } }
}
