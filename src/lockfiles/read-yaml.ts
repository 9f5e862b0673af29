import { oddities } from '../documents/oddities.ts'
import { broken } from './fault.ts'
import { lineAt } from './text.ts'
import { type Tree, TreeMap } from './tree.ts'
import { readBlocks } from './yaml-block.ts'

type Yaml = typeof import('yaml')

/** Above this a whole parser would take too long; package managers write nothing that needs one. */
const parserLimit = 4 * 1024 * 1024

/** The documents of a lockfile in YAML. */
export async function readYaml(text: string): Promise<readonly TreeMap[]> {
  const documents = readBlocks(text) ?? (await parseWhole(text))
  return documents.map(tree => {
    if (tree instanceof TreeMap) return tree
    throw broken('expected a map of keys: the file is cut or edited', 1)
  })
}

/** Reads any YAML, and names what is wrong with its line. */
export async function parseWhole(text: string): Promise<readonly Tree[]> {
  if (text.length > parserLimit) throw broken('it is not written as a package manager writes it', 1)
  const yaml = await import('yaml')
  const documents = parseAll(yaml, text)
  return documents.map(document => {
    const [error] = [...document.errors, ...document.warnings]
    if (error !== undefined)
      throw broken(`this is not YAML: ${error.message.slice(0, 120)}`, lineAt(text, error.pos[0]))
    const [odd] = oddities(document, yaml)
    if (odd !== undefined) throw broken(odd.message, lineAt(text, odd.at))
    const lineOf = lineCounter(text)
    return treeOf(yaml, document.contents, lineOf)
  })
}

function parseAll(yaml: Yaml, text: string) {
  try {
    const parsed = yaml.parseAllDocuments(text, { prettyErrors: false, schema: 'failsafe' })
    return 'empty' in parsed ? [] : parsed
  } catch (error) {
    throw broken(
      `this is not YAML: ${error instanceof Error ? error.message.slice(0, 120) : 'it is nested too deep'}`,
    )
  }
}

/** Offsets come in order, so one walk over the text serves them all. */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0]
  return offset => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  }
}

function treeOf(yaml: Yaml, node: unknown, lineOf: (offset: number) => number): Tree {
  if (yaml.isMap(node)) {
    const map = new TreeMap()
    for (const { key, value } of node.items) {
      const line = lineOf(yaml.isNode(key) ? (key.range?.[0] ?? 0) : 0)
      map.set(yaml.isScalar(key) ? String(key.value) : '', treeOf(yaml, value, lineOf), line)
    }
    return map
  }
  if (yaml.isSeq(node)) return node.items.map(item => treeOf(yaml, item, lineOf))
  if (yaml.isAlias(node)) throw broken('aliases are not taken', lineOf(node.range?.[0] ?? 0))
  if (!yaml.isScalar(node)) return undefined
  return node.source === '' && node.type === 'PLAIN' ? undefined : String(node.value)
}
