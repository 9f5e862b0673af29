import { readdir, readFile } from 'node:fs/promises'
import { join, posix, relative, resolve, sep } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface Source {
  /** Relative to the repository, forward slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
  /** What it imports, relative ones resolved to a path like `path`. */
  readonly imports: readonly string[]
}

const statement =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

export async function readSources(folder: string): Promise<Source[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter(
    entry =>
      entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.split(sep).includes('node_modules'),
  )
  return Promise.all(files.map(entry => readSource(join(entry.parentPath, entry.name))))
}

async function readSource(file: string): Promise<Source> {
  const text = await readFile(file, 'utf8')
  const path = relative(root, file).split('\\').join('/')
  const found = [...text.matchAll(statement)].map(match => match[1] ?? match[2] ?? match[3] ?? '')
  const imports = found.map(name => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name))
  return { path, text, lines: text.split('\n').length - 1, imports }
}
