import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadJsonPath } from '../../../src/checks/json-path.ts'
import type { Session } from '../../../src/checks/session.ts'
import { systemClock } from '../../../src/host/clock.ts'
import { SystemFiles } from '../../../src/host/files/system-files.ts'
import { openWorkspace } from '../../../src/host/files/workspace.ts'
import { createHttp } from '../../../src/host/http/index.ts'
import { Redactor } from '../../../src/host/masking.ts'
import { SystemProcess } from '../../../src/host/process.ts'

export interface TestSession extends Session {
  /** What was logged, redacted. */
  readonly lines: readonly string[]
}

const folders: string[] = []

/** Real clock, real HTTP, real files in a folder of their own; `forMs` until the deadline. */
export async function openTestSession(
  baseUrl: string,
  {
    forMs = 5000,
    endMs = forMs + 2000,
    files = {},
    ...more
  }: Partial<Pick<Session, 'clock' | 'signal' | 'allowLinkLocal' | 'bodyLimit'>> & {
    readonly forMs?: number
    readonly endMs?: number
    readonly files?: Readonly<Record<string, string>>
  } = {},
): Promise<TestSession> {
  const folder = mkdtempSync(join(tmpdir(), 'golive-session-'))
  folders.push(folder)
  mkdirSync(join(folder, 'workspace'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'workspace', path), text)
  const workspace = await openWorkspace(join(folder, 'workspace'), '.')
  const redactor = new Redactor()
  const redact = (text: string) => redactor.redact(text)
  const lines: string[] = []
  const now = systemClock.monotonic()
  return {
    baseUrl,
    http: createHttp({ clock: systemClock, log: { redact }, random: () => 0 }),
    clock: systemClock,
    files: new SystemFiles(
      workspace,
      join(folder, 'temp'),
      new SystemProcess({}, { foreign: () => undefined }),
    ),
    log: {
      info: text => void lines.push(redact(text)),
      mask: secret => void redactor.add(secret),
      redact,
    },
    query: await loadJsonPath(),
    signal: new AbortController().signal,
    deadline: now + forMs,
    end: now + endMs,
    allowLinkLocal: false,
    bodyLimit: 1_000_000,
    ...more,
    lines,
  }
}

export function removeSessionFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** The real clock, whose pauses are noted and not made. */
export function hastyClock(): { readonly clock: Session['clock']; readonly pauses: number[] } {
  const pauses: number[] = []
  const sleep: Session['clock']['sleep'] = async ms => {
    pauses.push(ms)
    await systemClock.sleep(1)
  }
  const { now, monotonic } = systemClock
  return { clock: { now, monotonic, sleep }, pauses }
}

/** Aborts as a cancel does: not as a timeout. */
export function cancelledAfter(ms: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('cancelled')), ms)
  return controller.signal
}
