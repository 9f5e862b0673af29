import { type PolicyDocument, parseDocument } from '../documents/document.ts'
import { isMap } from '../documents/map.ts'
import { describeIssues } from '../documents/problems.ts'
import type { Problem } from '../errors.ts'
import { waiversFileSchema } from './file-schema.ts'
import type { Waiver } from './waiver.ts'

/** The waivers of a file, or every mistake in it with its line. */
export async function parseWaivers(
  file: string,
  text: string,
): Promise<{ readonly waivers: readonly Waiver[]; readonly problems: readonly Problem[] }> {
  const { document, problems } = await parseDocument(file, text, 'waivers')
  if (problems.length > 0) return { waivers: [], problems }
  const parsed = waiversFileSchema.safeParse(document.value)
  const found = parsed.success
    ? []
    : describeIssues(parsed.error.issues, document, waiversFileSchema, [], 'waivers')
  const all = [...found, ...repeated(document)]
  if (!parsed.success || all.length > 0) return { waivers: [], problems: all }
  const waivers = parsed.data.waivers.map((waiver, index) => ({
    ...waiver,
    line: document.lineOf(['waivers', index]) ?? 1,
  }))
  return { waivers, problems: [] }
}

/** Two for the same risk: the later end would win in silence. */
function repeated(document: PolicyDocument): Problem[] {
  const { value } = document
  const list = isMap(value) && Array.isArray(value['waivers']) ? value['waivers'] : []
  const first = new Map<string, number | undefined>()
  return list.flatMap((waiver: unknown, index) => {
    const key = keyOf(waiver)
    const line = document.lineOf(['waivers', index])
    if (key === undefined) return []
    if (!first.has(key)) {
      first.set(key, line)
      return []
    }
    const message = `the same id and scope stand in line ${first.get(key) ?? '?'} already`
    return [{ at: `waivers.${index}`, message, file: document.file, ...(line === undefined ? {} : { line }) }]
  })
}

function keyOf(waiver: unknown): string | undefined {
  if (!isMap(waiver) || !isMap(waiver['scope'])) return undefined
  const { package: name, versions, path } = waiver['scope']
  return JSON.stringify([String(waiver['id']).toLowerCase(), name, versions, path])
}
