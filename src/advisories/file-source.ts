import { z } from 'zod'
import type { FileRefusal, Files } from '../ports/files.ts'
import type { Advisory, Wanted } from './advisory.ts'
import { advisoriesOf, type BulkReply, bulkReplyShape } from './bulk-reply.ts'
import { advisoriesOfRecord, osvRecordShape } from './osv-record.ts'
import type { SourceAnswer } from './registry-source.ts'
import { unite } from './unite.ts'

const maxBytes = 64 * 1024 * 1024

const asOf = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .transform(text => new Date(text))
  .exactOptional()
const recordsShape = z.array(osvRecordShape)
/** The three forms of JSON; only a file that tells when it was made may be empty: many reports have an empty list. */
const listShape = recordsShape.min(1).transform(vulns => ({ vulns, asOf: undefined }))
const datedShape = z
  .object({ vulns: recordsShape, asOf })
  .refine(({ vulns, asOf: made }) => made !== undefined || vulns.length > 0)
const datedBulkShape = z
  .object({ advisories: bulkReplyShape, asOf })
  .refine(({ advisories, asOf: made }) => made !== undefined || tellsAny(advisories))
const bulkShape = bulkReplyShape.refine(tellsAny).transform(advisories => ({ advisories, asOf: undefined }))
const fileShape = z.union([listShape, datedShape, datedBulkShape, bulkShape])

function tellsAny(reply: BulkReply): boolean {
  return Object.values(reply).some(entries => entries.length > 0)
}

/** An offline file: OSV's records as a list, as `{ "vulns": […] }` or line by line, or what a registry's bulk endpoint answers. */
export async function askFile(
  wanted: Wanted,
  { path, files }: { readonly path: string; readonly files: Pick<Files, 'read'> },
): Promise<SourceAnswer> {
  const fail = (code: string, message: string): SourceAnswer => ({
    ok: false,
    failure: { kind: 'file', from: path, code, message: `The file ${path} ${message}.`, tries: 1 },
  })
  const read = await files.read(path, maxBytes)
  if (!read.ok) return fail(read.refusal.reason, refused(read.refusal))
  const text = read.data.toString('utf8').replace(/^\uFEFF/, '')
  if (text.trim() === '') return fail('empty', 'is empty')
  const json = parseJson(text)
  if (json === undefined) return fail('not-json', 'holds neither JSON nor one JSON record in each line')
  const parsed = fileShape.safeParse(json.value)
  if (!parsed.success) return fail('wrong-shape', 'holds neither records of OSV nor a reply of a registry')
  const { asOf: made } = parsed.data
  const advisories =
    'vulns' in parsed.data ? ofRecords(parsed.data.vulns) : advisoriesOf(parsed.data.advisories)
  if (advisories === undefined) return fail('wrong-shape', 'has a record whose versions can not be read')
  const ours = advisories.filter(advisory => wanted.has(advisory.package))
  return { ok: true, from: path, advisories: unite(ours), ...(made === undefined ? {} : { asOf: made }) }
}

function ofRecords(records: z.infer<typeof recordsShape>): Advisory[] | undefined {
  const parts = records.map(advisoriesOfRecord)
  return parts.every(part => part !== undefined) ? parts.flat() : undefined
}

/** One value, or one in each line. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const single = osvRecordShape.safeParse(value)
    return { value: single.success ? [value] : value }
  } catch {
    return parseLines(text)
  }
}

function parseLines(text: string): { readonly value: unknown[] } | undefined {
  try {
    const lines = text.split('\n').filter(line => line.trim() !== '')
    return { value: lines.map(line => JSON.parse(line)) }
  } catch {
    return undefined
  }
}

function refused(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'missing':
      return 'does not exist'
    case 'outside-workspace':
      return 'leads out of the workspace'
    case 'too-large':
      return `has ${refusal.bytes} bytes, more than the ${refusal.limit} that are read`
    case 'not-a-file':
      return 'is no file'
    case 'unreadable':
      return `can not be read: ${refusal.message}`
  }
}
