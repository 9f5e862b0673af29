import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseFileCommand } from './file-command.ts'
import { runnerVariables } from './variables.ts'

const probe = join(import.meta.dirname, 'probe.ts')
const commandFiles = ['OUTPUT', 'STATE', 'STEP_SUMMARY'] as const

export interface Signal {
  /** Sent when this long has passed since the output matched `ready`, or since the signal before. */
  readonly afterMs: number
  readonly name: NodeJS.Signals
}

export interface ProbeRequest {
  readonly main?: string
  readonly post?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly signals?: readonly Signal[]
}

export interface ProbeRun {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
}

/** A job of one step on a runner of its own: the workspace and the temporary folder stay for a second run, or for post. */
export class ProbeJob {
  readonly folder = mkdtempSync(join(tmpdir(), 'golive-probe-'))
  readonly workspace = join(this.folder, 'workspace')
  readonly temp = join(this.folder, 'temp')
  #runs = 0

  constructor() {
    for (const folder of [this.workspace, this.temp]) mkdirSync(folder)
    writeFileSync(join(this.folder, 'event.json'), '{}')
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.workspace, path), text)
  }

  /** As the runner does it: with the state that main saved, and only then post. */
  async post(before: ProbeRun, request: ProbeRequest = {}): Promise<ProbeRun> {
    const state = Object.entries(before.state).map(([name, value]) => [`STATE_${name}`, value])
    return this.run({ ...request, env: { ...Object.fromEntries(state), ...request.env } })
  }

  async run(request: ProbeRequest = {}): Promise<ProbeRun> {
    this.#runs += 1
    const own = this.#runs
    const file = (name: string) => join(this.folder, `${name}-${own}`)
    for (const name of commandFiles) writeFileSync(file(name), '')
    const env = {
      PATH: process.env['PATH'],
      // The sources are compiled once for all runs, not once for each.
      NODE_COMPILE_CACHE: join(tmpdir(), 'golive-probe-compiled'),
      ...runnerVariables({
        GITHUB_WORKSPACE: this.workspace,
        GITHUB_EVENT_PATH: join(this.folder, 'event.json'),
        RUNNER_TEMP: this.temp,
        ...Object.fromEntries(commandFiles.map(name => [`GITHUB_${name}`, file(name)])),
      }),
      ...Object.fromEntries(
        Object.entries(request.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...(request.main === undefined ? {} : { PROBE: request.main }),
      ...(request.post === undefined ? {} : { PROBE_POST: request.post }),
      ...request.env,
    }
    const ended = await play(env, request.signals ?? [])
    const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '')
    return {
      ...ended,
      outputs: parseFileCommand(read('OUTPUT')),
      state: parseFileCommand(read('STATE')),
      summary: read('STEP_SUMMARY'),
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function play(
  env: Readonly<Record<string, string | undefined>>,
  signals: readonly Signal[],
): Promise<Pick<ProbeRun, 'exitCode' | 'signal' | 'log'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [probe], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const timers: NodeJS.Timeout[] = [setTimeout(() => child.kill('SIGKILL'), 25_000)]
    let [log, sent] = ['', false]
    const hear = (text: string) => {
      log += text
      if (sent || !/^ready$/m.test(log)) return
      sent = true
      let at = 0
      for (const { afterMs, name } of signals) {
        at += afterMs
        // To this process alone, as the runner does; its children must be ended by it.
        timers.push(setTimeout(() => child.kill(name), at))
      }
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      for (const timer of timers) clearTimeout(timer)
      resolve({ exitCode, signal, log })
    })
  })
}
