import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Child, type Ended, startChild } from '../support/process/child.ts'

/** The command as a person starts it, with a folder of its own for everything temporary. */
export interface Session {
  readonly child: Child
  /** What it left in its folder for temporary things. */
  leftFiles(): string[]
  /** Processes that still work in there; every part of a rehearsal does. */
  leftProcesses(): string[]
  ended(): Promise<Ended & { readonly text: string; readonly page: string }>
}

const open = new Set<{ readonly folder: string; readonly child: Child }>()

/** Ends what a failed test left running. */
export async function endSessions(): Promise<void> {
  for (const { folder, child } of open) {
    await child.end('SIGTERM', 15_000)
    rmSync(folder, { recursive: true, force: true })
  }
  open.clear()
}

export async function startSession(
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<Session> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'golive-session-')))
  // PostgreSQL's own user has to find its way to its data.
  chmodSync(folder, 0o755)
  const inherited = Object.fromEntries(
    ['PATH', 'HOME'].flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
  const child = await startChild({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'main.ts'), ...words],
    cwd: folder,
    env: { ...inherited, TMPDIR: folder, ...env },
  })
  open.add({ folder, child })
  return {
    child,
    leftFiles: () => readdirSync(folder),
    leftProcesses: () =>
      readdirSync('/proc').filter(id => /^\d+$/.test(id) && folderOf(id).startsWith(`${folder}/`)),
    async ended() {
      const ended = await child.ended
      const text = child.output()
      const path = text.trim().split('\n').at(-1) ?? ''
      const page = path.endsWith('/index.html') && existsSync(path) ? readFileSync(path, 'utf8') : ''
      if (page !== '') rmSync(dirname(path), { recursive: true })
      return { ...ended, text, page }
    },
  }
}

function folderOf(id: string): string {
  try {
    return readlinkSync(`/proc/${id}/cwd`)
  } catch {
    return ''
  }
}
