import type { Document, Node, Pair } from 'yaml'

type Yaml = typeof import('yaml')

export interface Oddity {
  /** Offset in the text. */
  readonly at: number
  readonly message: string
}

/** What YAML allows and no policy needs: each would be read as something else than it says, or drop a rule in silence. */
export function oddities(parsed: Document.Parsed, yaml: Yaml): Oddity[] {
  const found: Oddity[] = []
  const report = (node: unknown, message: string) => found.push({ at: offsetOf(node), message })
  yaml.visit(parsed, {
    Pair: (_, { key }: Pair) => {
      if (!yaml.isScalar(key)) report(key, 'a key must be a plain word')
      else if (key.value === '__proto__') report(key, '"__proto__" is not usable as a key')
      else if (key.source === '<<') report(key, 'merge keys are not part of YAML 1.2; write the keys out')
    },
    Node: (_, node) => {
      if (node.tag !== undefined && !yaml.isAlias(node))
        report(node, 'tags are not taken; write the plain value')
    },
    Alias: (_, alias, ancestors) => {
      const target = alias.resolve(parsed)
      if (target === undefined) report(alias, `*${alias.source} refers to nothing before it`)
      else if (ancestors.some(ancestor => ancestor === target))
        report(alias, `*${alias.source} refers to itself`)
    },
  })
  return found
}

function offsetOf(node: unknown): number {
  return (node as Partial<Node> | null)?.range?.[0] ?? 0
}
