import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { operations } from '../test/support/github/operations.ts'

const source = '@octokit/openapi@23.0.2'
const target = resolve(import.meta.dirname, '../test/support/github/generated/openapi-slice.json')

type Json = null | boolean | number | string | Json[] | Tree
interface Tree {
  [name: string]: Json
}

const json: z.ZodType<Json> = z.json()
const tree = z.record(z.string(), json)
const documentShape = z.object({
  openapi: z.string(),
  info: tree,
  paths: z.record(z.string(), z.record(z.string(), json)),
  components: z.record(z.string(), tree),
})
type Document = z.infer<typeof documentShape>

/** Words for people, and headers, which openapi-backend would check against nothing. */
const dropped = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'headers',
  'summary',
  'tags',
  'title',
])
const mediaType = 'application/json'

const wanted = new Set(operations.map(operation => operation.id))
const document = await fetchDocument()
const slice = cut(document)
const text = `${JSON.stringify(sorted(slice), undefined, 1)}\n`
await writeFile(target, text)
console.log(`${wanted.size} operations, ${Math.round(text.length / 1024)} KiB`)

/** The whole document weighs 385 MB, too much to install for every build. */
async function fetchDocument(): Promise<Document> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'))
  try {
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder]
    execFileSync('npm', ['install', ...options, source], { stdio: ['ignore', 'ignore', 'inherit'] })
    const file = join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json')
    return documentShape.parse(JSON.parse(await readFile(file, 'utf8')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function cut(whole: Document): Tree {
  const paths: Tree = {}
  const found = new Set<string>()
  for (const [path, methods] of Object.entries(whole.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const id = isTree(operation) ? operation['operationId'] : undefined
      if (typeof id !== 'string' || !wanted.has(id)) continue
      found.add(id)
      paths[path] = { ...(isTree(paths[path]) ? paths[path] : {}), [method]: trimmed(operation) }
    }
  }
  const missing = [...wanted].filter(id => !found.has(id))
  if (missing.length > 0) throw new Error(`not in ${source}: ${missing.join(', ')}`)
  return {
    openapi: whole.openapi,
    info: { title: `${source}, cut`, version: String(whole.info['version']) },
    paths,
    components: referenced(paths, whole.components),
  }
}

/** Only the components that the kept operations name, directly or through one another. */
function referenced(paths: Tree, all: Document['components']): Tree {
  const kept: Record<string, Tree> = {}
  const open: Json[] = [paths]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [, kind = '', name = ''] of JSON.stringify(next).matchAll(
      /"\$ref":"#\/components\/(\w+)\/([^"]+)"/g,
    )) {
      const part = all[kind]?.[name]
      if (part === undefined) throw new Error(`no component ${kind}/${name}`)
      const group = kept[kind] ?? {}
      kept[kind] = group
      if (name in group) continue
      const piece = trimmed(part)
      group[name] = piece
      open.push(piece)
    }
  }
  return kept
}

function trimmed(value: Json, named = false): Json {
  if (Array.isArray(value)) return value.map(item => trimmed(item))
  if (!isTree(value)) return value
  const entries = Object.entries(value).filter(([key]) => named || !(dropped.has(key) || isExtension(key)))
  const kept: Tree = {}
  for (const [key, item] of entries) {
    if (key === 'content' && !named && isTree(item)) kept[key] = onlyJson(item)
    else if (key === 'enum' && !named && value['nullable'] === true) kept[key] = withNull(item)
    else kept[key] = trimmed(item, !named && (key === 'properties' || key === 'responses'))
  }
  return named ? kept : withNullBranch(kept)
}

function onlyJson(content: Tree): Tree {
  const body = content[mediaType]
  return body === undefined ? {} : { [mediaType]: trimmed(body) }
}

/** OpenAPI 3.0.3 lets null pass an `enum` only when it is listed; GitHub means it and does not list it. */
function withNull(values: Json): Json {
  return Array.isArray(values) && !values.includes(null) ? [...values, null] : values
}

/** `nullable` beside alternatives, with no `type`, is more than validators take: null becomes an alternative itself. */
function withNullBranch({ nullable, ...schema }: Tree): Tree {
  const nothing: Tree = { type: 'object', nullable: true, enum: [null] }
  if (nullable === undefined) return schema
  if (nullable !== true || schema['type'] !== undefined) return { ...schema, nullable }
  if (Array.isArray(schema['oneOf'])) return { ...schema, oneOf: [...schema['oneOf'], nothing] }
  if (Array.isArray(schema['anyOf'])) return { ...schema, anyOf: [...schema['anyOf'], nothing] }
  return { anyOf: [schema, nothing] }
}

function isExtension(key: string): boolean {
  return key.startsWith('x-') && key !== 'x-multi-segment'
}

function isTree(value: Json | undefined): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isTree(value)) return value
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map(name => [name, sorted(value[name] ?? null)]))
}
