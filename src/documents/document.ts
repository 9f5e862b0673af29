import type { Document, LineCounter, Node, ParsedNode } from 'yaml'
import type { Problem } from '../errors.ts'
import { oddities } from './oddities.ts'

export type Path = readonly (string | number)[]

/** A YAML file with the line of each of its values. */
export interface PolicyDocument {
  readonly file: string
  readonly value: unknown
  /** 1-based line of the key or value at the path; unless `exact`, of its nearest ancestor that is there. */
  lineOf(path: Path, exact?: 'exact'): number | undefined
}

const limit = 1024 * 1024

/** Parses the file; every syntax error comes back as a problem with its line. */
export async function parseDocument(
  file: string,
  text: string,
  /** What a mistake without a path is told to be in. */
  at = 'policy',
): Promise<{ readonly document: PolicyDocument; readonly problems: readonly Problem[] }> {
  if (Buffer.byteLength(text) > limit) {
    const problems = [{ at, file, message: 'is larger than 1 MiB' }]
    return { document: { file, value: {}, lineOf: () => undefined }, problems }
  }
  const yaml = await import('yaml')
  const lines = new yaml.LineCounter()
  const parsed = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problemAt = (offset: number, message: string): Problem => ({
    at,
    file,
    line: lines.linePos(offset).line,
    message,
  })
  const found = [...parsed.errors, ...parsed.warnings].map(error => problemAt(error.pos[0], error.message))
  const problems =
    found.length > 0 ? found : oddities(parsed, yaml).map(odd => problemAt(odd.at, odd.message))
  const value = problems.length > 0 ? {} : readValue(parsed, problems, file, at)
  return {
    document: {
      file,
      value,
      lineOf: (path, exact) => lineOf(parsed, lines, path, yaml.isMap, exact !== undefined),
    },
    problems,
  }
}

function readValue(parsed: Document.Parsed, problems: Problem[], file: string, at: string): unknown {
  try {
    return parsed.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (error) {
    problems.push({ at, file, message: error instanceof Error ? error.message : String(error) })
    return {}
  }
}

function lineOf(
  parsed: Document.Parsed,
  lines: LineCounter,
  path: Path,
  isMap: typeof import('yaml').isMap,
  exact: boolean,
): number | undefined {
  let node: unknown = parsed.contents
  let offset: number | undefined
  for (const step of path) {
    const at = offset
    if (isMap<ParsedNode>(node)) {
      const pair = node.items.find(item => keyText(item.key) === String(step))
      if (pair === undefined) return exact ? undefined : lineAt(lines, offset)
      offset = startOf(pair.key) ?? at
      node = pair.value
    } else {
      const item = itemOf(node, step)
      if (item === undefined) return exact ? undefined : lineAt(lines, offset)
      offset = startOf(item) ?? at
      node = item
    }
  }
  return lineAt(lines, offset)
}

function lineAt(lines: LineCounter, offset: number | undefined): number | undefined {
  return offset === undefined ? undefined : lines.linePos(offset).line
}

function itemOf(node: unknown, step: string | number): unknown {
  if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items))
    return undefined
  return node.items[Number(step)]
}

function keyText(key: unknown): string {
  return typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : String(key)
}

function startOf(node: unknown): number | undefined {
  const range = (node as Partial<Node> | null)?.range
  return range?.[0]
}
