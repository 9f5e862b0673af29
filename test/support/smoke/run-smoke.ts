import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionRequest, type ActionRun, everythingWritten, runAction } from '../runner/run-action.ts'
import { makeWorkspace } from '../workspace/workspace.ts'

export const commit = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'

export interface SmokeRequest extends Partial<Omit<ActionRequest, 'action' | 'workspace' | 'temp'>> {
  /** The section `smoke-test`, or the text of the whole file where lines matter. */
  readonly policy: Readonly<Record<string, unknown>> | string
  /** Other sections of the policy file. */
  readonly more?: Readonly<Record<string, unknown>>
  /** Further files of the workspace. */
  readonly files?: Readonly<Record<string, string>>
  /** Plays `post` after main in the same RUNNER_TEMP, with what main saved as state. */
  readonly post?: boolean
}

export interface SmokeRun extends ActionRun {
  /** Everything that main and post wrote, but for what the runner never shows. */
  readonly written: string
  readonly junit: string
  readonly post: ActionRun | undefined
}

/** A suite `smoke` of these checks and flows. */
export function suite(
  checks: Readonly<Record<string, unknown>>,
  flows: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return { suites: { smoke: { checks, flows } } }
}

/** Spawns the built action in a workspace and a RUNNER_TEMP of its own. */
export async function runSmoke({ policy, more, files, post, ...request }: SmokeRequest): Promise<SmokeRun> {
  // JSON is YAML too.
  const text = typeof policy === 'string' ? policy : JSON.stringify({ 'smoke-test': policy, ...more })
  const workspace = makeWorkspace({ '.github/golive.yml': text, ...files })
  const temp = mkdtempSync(join(tmpdir(), 'golive-runner-'))
  const play = { ...request, action: 'smoke-test', workspace: workspace.folder, temp }
  try {
    const main = await runAction(play)
    const { interrupt: _, ...again } = play
    const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value])
    const env = { ...request.env, ...Object.fromEntries(state) }
    const after = post === true ? await runAction({ ...again, env }) : undefined
    return {
      ...main,
      written: [await everythingWritten(main), after?.stdout ?? '', after?.stderr ?? ''].join('\n'),
      junit: await junitOf(main),
      post: after,
    }
  } finally {
    workspace.remove()
    rmSync(temp, { recursive: true, force: true })
  }
}

async function junitOf({ outputs }: ActionRun): Promise<string> {
  const path = outputs['junit-path'] ?? ''
  if (path === '') return ''
  const { readFile } = await import('node:fs/promises')
  return readFile(path, 'utf8')
}
