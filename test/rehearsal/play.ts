import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type ActRequest, actArguments } from './act-command.ts'
import { endLeftovers, markerName } from './leftovers.ts'
import { names } from './seed.ts'
import { surroundings } from './surroundings.ts'

const deadlineMs = 15 * 60_000
/** So long act has to end its steps after it was told to. */
const graceMs = 3_000

/** Runs act on the scratch repository and hands on its lines; gives its exit code. Ends all it started when aborted. */
export async function play(request: {
  readonly act: ActRequest
  readonly onLine: (line: string) => void
  readonly signal: AbortSignal
}): Promise<number | null> {
  const { act, onLine, signal } = request
  // act's own folders are below the scratch folder, so that they go with it.
  const cache = join(act.scratch.folder, 'act')
  const child = spawn('act', actArguments(act), {
    cwd: act.scratch.repository,
    env: {
      ...surroundings(process.env),
      ...{ GITHUB_TOKEN: names.token, XDG_CACHE_HOME: cache, XDG_CONFIG_HOME: cache },
      [markerName]: act.marker,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Of its own group, so that the terminal's Ctrl-C reaches it through the rehearsal only.
    detached: true,
  })
  let hard: NodeJS.Timeout | undefined
  const stop = () => {
    child.kill('SIGTERM')
    hard ??= setTimeout(() => endLeftovers(act.marker), graceMs)
  }
  const deadline = setTimeout(() => {
    onLine(`the rehearsal took longer than ${deadlineMs / 60_000} minutes and was ended`)
    stop()
  }, deadlineMs)
  signal.addEventListener('abort', stop, { once: true })
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine)
  const closed = once(child, 'close')
  try {
    await once(child, 'exit')
    // They may hold act's pipes open, which then would never close.
    endLeftovers(act.marker)
    await closed
    return child.exitCode
  } finally {
    clearTimeout(deadline)
    clearTimeout(hard)
    signal.removeEventListener('abort', stop)
    endLeftovers(act.marker)
  }
}
