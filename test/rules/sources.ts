import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, posix, relative, resolve, sep } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface Source {
  /** Relative to the repository, forward slashes. */
  readonly path: string
  readonly text: string
  /** The text with its comments blanked out, line by line. */
  readonly code: string
  readonly lines: number
  /** What it imports, relative ones resolved to a path like `path`. */
  readonly imports: readonly string[]
}

const statement =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

/** Beside the code stand folders that need not be there, or hold programs in other languages only. */
const mayBeEmpty = new Set(['bench', 'script'])

/** The TypeScript files of a folder; one that should have some and has none is a mistake, or a rule would hold of nothing. */
export async function readSources(folder: string): Promise<Source[]> {
  const entries = await entriesOf(folder)
  const files = entries.filter(
    entry =>
      entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.split(sep).includes('node_modules'),
  )
  if (files.length === 0 && !mayBeEmpty.has(folder)) throw new Error(`${folder} has no TypeScript file`)
  return Promise.all(files.map(entry => readSource(join(entry.parentPath, entry.name))))
}

async function entriesOf(folder: string) {
  if (mayBeEmpty.has(folder) && !existsSync(join(root, folder))) return []
  return readdir(join(root, folder), { recursive: true, withFileTypes: true })
}

async function readSource(file: string): Promise<Source> {
  const text = await readFile(file, 'utf8')
  const path = relative(root, file).split('\\').join('/')
  const found = [...text.matchAll(statement)].map(match => match[1] ?? match[2] ?? match[3] ?? '')
  const imports = found.map(name => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name))
  return { path, text, code: withoutComments(text), lines: text.split('\n').length - 1, imports }
}

function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
  return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, blank).replace(/(^|\s)\/\/.*$/gm, blank)
}
