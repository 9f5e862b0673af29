import { z } from 'zod'
import type { Spec } from '../../src/domain/spec.ts'

export interface Row {
  readonly path: string
  readonly type: string
  readonly initial: string
  readonly description: string
}

type Node = Readonly<Record<string, unknown>>

const deepest = 4
const words: Readonly<Record<string, string>> = { boolean: 'true or false', integer: 'whole number' }

export interface PolicyTable {
  /** The name of a shape that stands in several places, such as `check`; absent for the section itself. */
  readonly shape?: string
  readonly rows: readonly Row[]
}

/** Every key of an action's policy section in the order of its schema, and a table for each named shape in it. */
export function policyTables(spec: Spec): PolicyTable[] {
  const { $defs = {}, ...section } = z.toJSONSchema(spec.policy, { io: 'input', unrepresentable: 'any' })
  return [
    { rows: rowsOf(section, [], 0) },
    ...Object.entries($defs).map(([shape, node]) => ({ shape, rows: rowsOf(mapOf(node), [], 0) })),
  ]
}

function rowsOf(node: Node, path: readonly string[], depth: number): Row[] {
  if (depth > deepest) return []
  const branches = path.length === 0 ? branchesOf(node) : []
  if (branches.length > 0) return branches.flatMap(branch => rowsOf(branch, path, depth))
  const properties = mapOf(node['properties'])
  const own = Object.entries(properties).flatMap(([key, value]) =>
    rowAndBelow(mapOf(value), [...path, key], depth),
  )
  const other = mapOf(node['additionalProperties'])
  const items = mapOf(node['items'])
  return [
    ...own,
    ...(Object.keys(other).length === 0 ? [] : rowsOf(other, [...path, '<name>'], depth + 1)),
    ...(Object.keys(items).length === 0
      ? []
      : rowsOf(items, [...path.slice(0, -1), `${path.at(-1) ?? ''}[]`], depth + 1)),
  ]
}

function rowAndBelow(node: Node, path: readonly string[], depth: number): Row[] {
  const row = {
    path: path.join('.'),
    type: typeOf(node),
    initial: defaultOf(node['default']),
    description: typeof node['description'] === 'string' ? node['description'] : '',
  }
  const below = [node, ...branchesOf(node)].flatMap(inner => rowsOf(inner, path, depth + 1))
  const seen = new Set<string>()
  return [row, ...below.filter(({ path: at }) => !seen.has(at) && Boolean(seen.add(at)))]
}

/** As YAML writes it in one line; an empty list or map is no news. */
function defaultOf(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  if (text === '[]' || text === '{}') return ''
  return text.startsWith('{') ? text.replace(/"([\w-]+)":/g, ' $1: ').replace(/\}$/, ' }') : text
}

function branchesOf(node: Node): Node[] {
  return [node['anyOf'], node['oneOf']].filter(Array.isArray).flat().map(mapOf)
}

function typeOf(node: Node): string {
  const reference = node['$ref']
  if (typeof reference === 'string') return reference.split('/').at(-1) ?? ''
  if (typeof node['title'] === 'string') return node['title']
  if (Array.isArray(node['enum'])) return node['enum'].map(String).join(' or ')
  if (node['const'] !== undefined) return JSON.stringify(node['const'])
  const branches = branchesOf(node)
  if (branches.length > 0) return [...new Set(branches.map(typeOf))].join(' or ')
  const type = node['type']
  if (type === 'array') return `list of ${typeOf(mapOf(node['items']))}`
  if (type === 'object') {
    const other = mapOf(node['additionalProperties'])
    return typeof other['$ref'] === 'string' ? `map of ${typeOf(other)}` : 'map'
  }
  return typeof type === 'string' ? (words[type] ?? type) : 'any'
}

function mapOf(value: unknown): Node {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
