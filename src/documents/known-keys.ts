import { z } from 'zod'
import type { Path } from './document.ts'
import { isMap } from './map.ts'

/** The keys that a schema takes at a path; of a union, those of every branch. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const nodes = path.reduce<unknown[]>(
    (current, step) => current.flatMap(node => branches(node, root)).flatMap(node => childOf(node, step)),
    [root],
  )
  const found = nodes
    .flatMap(node => branches(node, root))
    .flatMap(node => Object.keys(mapOf(node, 'properties')))
  return [...new Set(found)]
}

function childOf(node: Readonly<Record<string, unknown>>, step: string | number): unknown[] {
  const named = mapOf(node, 'properties')[String(step)]
  const other = typeof step === 'number' ? node['items'] : node['additionalProperties']
  return [named ?? other].filter(isMap)
}

function branches(node: unknown, root: unknown): Readonly<Record<string, unknown>>[] {
  if (!isMap(node)) return []
  const reference = node['$ref']
  if (typeof reference === 'string') return branches(resolve(reference, root), root)
  const unions = [node['anyOf'], node['oneOf'], node['allOf']].filter(Array.isArray)
  return [node, ...unions.flat().flatMap(branch => branches(branch, root))]
}

function resolve(reference: string, root: unknown): unknown {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (isMap(node) ? node[key] : undefined), root)
}

function mapOf(node: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = node[key]
  return isMap(value) ? value : {}
}
