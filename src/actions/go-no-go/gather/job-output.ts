import { z } from 'zod'
import { type Digest, digestSchema } from '../../../domain/digest.ts'
import { failureOf, isOurs, versionFault } from './schema-version.ts'

export type JobOutput =
  | { readonly kind: 'digest'; readonly digest: Digest }
  /** Meant as a result and none. */
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'other' }

const objectSchema = z.record(z.string(), z.unknown())

/** A job of anybody's may have outputs of any name: what tells ours is `schemaVersion`, or the name `result`. */
export function readOutput(name: string, text: string): JobOutput {
  if (text.trim() === '') return { kind: 'other' }
  const named = name === 'result'
  const value = parse(text)
  if (value === undefined) {
    const cut = /result/i.test(name) && text.trimStart().startsWith('{')
    const meant = named || cut || text.includes('schemaVersion')
    return meant ? broken('is no JSON, or was cut short') : { kind: 'other' }
  }
  if (typeof value.json === 'string' && value.json.includes('schemaVersion'))
    return broken('is JSON within JSON: hand on `outputs.result` as it is, without toJSON')
  const parsed = objectSchema.safeParse(value.json)
  if (!parsed.success || !isOurs(parsed.data))
    return named ? broken('has no schemaVersion, so it is no result of Golive') : { kind: 'other' }
  const fault = versionFault(parsed.data)
  if (fault !== undefined) return broken(fault)
  if (Array.isArray(parsed.data['findings']))
    return broken('is a whole result: hand on `outputs.result`, or give the file in `results`')
  const digest = digestSchema.safeParse(parsed.data)
  return digest.success
    ? { kind: 'digest', digest: digest.data }
    : broken(`is no result: ${failureOf(digest.error)}`)
}

function broken(why: string): JobOutput {
  return { kind: 'broken', why }
}

function parse(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return undefined
  }
}
