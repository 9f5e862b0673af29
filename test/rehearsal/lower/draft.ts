import { type Document, isMap, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml'

export interface Refusal {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Another file of the same run: what a step or a job refers to by its path. */
export interface Reference {
  readonly kind: 'action' | 'workflow'
  readonly repository: 'scratch' | 'golive'
  readonly path: string
  readonly refusedFrom: (message: string) => void
}

/** A YAML file while it is being lowered, with everything that is found on the way. */
export interface Draft {
  readonly document: Document
  /** Undefined when the file is no map, which is refused already. */
  readonly root: YAMLMap | undefined
  readonly errors: Refusal[]
  /** What has no meaning here, for the person who watches. */
  readonly notes: string[]
  /** Environments whose jobs wait; undefined stands for one that only the run will know. */
  readonly waits: (string | undefined)[]
  readonly references: Reference[]
  refuse(node: unknown, message: string): void
  /** Takes a key away and notes it. */
  drop(map: YAMLMap, key: string, note: string): void
  /** Refuses the keys of a map that are not known, each at its own line. */
  only(map: YAMLMap, what: string, known: ReadonlySet<string>): void
}

export function openDraft(file: string, text: string): Draft {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const errors: Refusal[] = document.errors.map(error => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: error.message.split('\n')[0] ?? error.message,
  }))
  const notes: string[] = []
  const refuse = (node: unknown, message: string) => {
    const start = (node as Partial<Node> | null)?.range?.[0] ?? 0
    errors.push({ file, line: lines.linePos(start).line, message })
  }
  if (errors.length === 0) resolveAliases(document)
  const root = errors.length === 0 && isMap(document.contents) ? document.contents : undefined
  if (root === undefined && errors.length === 0) refuse(document.contents, 'this is no map')
  return {
    ...{ document, root, errors, notes, refuse, waits: [], references: [] },
    drop: (map, key, note) => {
      if (map.delete(key)) notes.push(note)
    },
    only: (map, what, known) => {
      for (const { key } of map.items)
        if (!known.has(String(key))) refuse(key, `the rehearsal does not know "${String(key)}" in a ${what}`)
    },
  }
}

/** Lowering one use of an anchor must not change the others. */
function resolveAliases(document: Document): void {
  visit(document, { Alias: (_, alias) => alias.resolve(document)?.clone() as Node | undefined })
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node) delete node.anchor
    },
  })
}
