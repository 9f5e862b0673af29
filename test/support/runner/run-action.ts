import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { placeOf } from '../../../script/metadata/places.ts'
import { type Result, resultSchema } from '../../../src/domain/result.ts'
import { loadSpecs } from '../../../src/start.ts'
import { parseFileCommand } from './file-command.ts'

export const root = resolve(import.meta.dirname, '../../..')

export interface ActionRun {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  /** The result file that `result-path` names. */
  readonly result: Result | undefined
  readonly temp: string
  /** Of the whole process, spawn to exit. */
  readonly ms: number
}

export interface ActionRequest {
  readonly action: string
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly event?: { readonly name: string; readonly payload: unknown }
  /** Sent so many milliseconds after a line of the output matches. */
  readonly interrupt?: { readonly after: RegExp; readonly signal: NodeJS.Signals }
  /** RUNNER_TEMP of an earlier run, to play `post` after it. */
  readonly temp?: string
  readonly timeoutMs?: number
}

const manifestSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().optional() })),
  outputs: z.record(z.string(), z.unknown()),
  runs: z.object({ main: z.string(), post: z.string().optional() }),
})

/** The manifest of a JavaScript action with the folder that it lies in; of a composite, that of its own steps. */
export async function readManifest(
  action: string,
): Promise<z.infer<typeof manifestSchema> & { readonly folder: string }> {
  const spec = (await loadSpecs()).find(({ name }) => name === action)
  if (spec === undefined) throw new Error(`there is no action ${action}`)
  const file = join(root, placeOf(spec).manifest)
  return { ...manifestSchema.parse(parse(await readFile(file, 'utf8'))), folder: dirname(file) }
}

/** Runs the committed dist as the runner does: its variables, its files, the defaults of action.yml. */
export async function runAction(request: ActionRequest): Promise<ActionRun> {
  const temp = request.temp ?? (await mkdtemp(join(tmpdir(), 'golive-runner-')))
  const files = await mkdtemp(join(tmpdir(), 'golive-commands-'))
  try {
    const manifest = await readManifest(request.action)
    const env = await environmentOf(request, manifest.inputs, temp, files)
    const main = resolve(manifest.folder, manifest.runs.main)
    const ended = await play(main, env, request)
    const read = async (name: string) => readFile(join(files, name), 'utf8')
    const outputs = parseFileCommand(await read('output'))
    const path = outputs['result-path']
    const result =
      path === undefined || path === ''
        ? undefined
        : resultSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return {
      ...ended,
      outputs,
      state: parseFileCommand(await read('state')),
      summary: await read('summary'),
      result,
      temp,
    }
  } finally {
    await rm(files, { recursive: true, force: true })
  }
}

/** All text that a run left behind: what a secret must not be in. */
export async function everythingWritten(run: ActionRun): Promise<string> {
  const entries = await readdir(run.temp, { recursive: true, withFileTypes: true })
  const kept = entries.filter(entry => entry.isFile() && !entry.parentPath.includes('/state/'))
  const texts = await Promise.all(kept.map(entry => readFile(join(entry.parentPath, entry.name), 'utf8')))
  // The runner never shows the line that tells it what to mask.
  const log = `${run.stdout}\n${run.stderr}`.replace(/^::add-mask::.*$/gm, '')
  return [log, run.summary, JSON.stringify(run.outputs), ...texts].join('\n')
}

async function environmentOf(
  request: ActionRequest,
  inputs: Readonly<Record<string, { default?: string | undefined }>>,
  temp: string,
  files: string,
): Promise<Record<string, string>> {
  const { workspace, event = { name: 'push', payload: {} } } = request
  await mkdir(temp, { recursive: true })
  const path = (name: string) => join(files, name)
  await Promise.all(['output', 'state', 'summary'].map(name => writeFile(path(name), '')))
  await writeFile(path('event.json'), JSON.stringify(event.payload))
  const token = '${{ github.token }}'
  const given = Object.entries(inputs).map(([name, { default: initial = '' }]) => {
    const value = request.inputs?.[name] ?? initial.replace(token, request.env?.['GITHUB_TOKEN'] ?? '')
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]
  })
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'gate',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'golive-dev/event-manager',
    GITHUB_SHA: '1111111111111111111111111111111111111111',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: path('event.json'),
    GITHUB_RUN_ID: '4242',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'gates',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_OUTPUT: path('output'),
    GITHUB_STATE: path('state'),
    GITHUB_STEP_SUMMARY: path('summary'),
    RUNNER_TEMP: temp,
    ...Object.fromEntries(given),
    ...request.env,
  }
}

function play(
  main: string,
  env: Readonly<Record<string, string>>,
  request: ActionRequest,
): Promise<Pick<ActionRun, 'exitCode' | 'signal' | 'stdout' | 'stderr' | 'ms'>> {
  const { interrupt, timeoutMs = 90_000 } = request
  return new Promise((done, fail) => {
    const started = performance.now()
    const child = spawn(process.execPath, [main], { env: { ...env }, cwd: request.workspace })
    let [stdout, stderr, sent] = ['', '', false]
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(new Error(`the action did not end within ${timeoutMs} ms:\n${stdout}\n${stderr}`))
    }, timeoutMs)
    const look = () => {
      if (interrupt === undefined || sent || !interrupt.after.test(stdout)) return
      sent = true
      child.kill(interrupt.signal)
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      look()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', fail)
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer)
      done({ exitCode, signal, stdout, stderr, ms: performance.now() - started })
    })
  })
}
