import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type RunEvent, readActLine } from './act-line.ts'
import { eventPayload, repositoryName } from './event-payload.ts'
import { faults } from './faults.ts'
import { type RunningGitHub, runId, token } from './github-process.ts'
import { endLeftovers } from './leftovers.ts'
import type { Options } from './options.ts'
import { root, type Scratch } from './scratch.ts'

const deadlineMs = 15 * 60_000

/** Runs act on the scratch repository and tells what happens, line by line; gives act's exit code. */
export async function play(request: {
  readonly options: Options
  readonly scratch: Scratch
  readonly github: RunningGitHub
  readonly workflowPath: string
  readonly standIns: ReadonlyMap<string, string>
  readonly onEvent: (event: RunEvent) => void
}): Promise<number | null> {
  const { options, scratch, github, workflowPath, standIns, onEvent } = request
  const eventFile = join(scratch.folder, 'event.json')
  writeFileSync(eventFile, JSON.stringify(eventPayload(options, scratch)))
  const repositories = [
    ['golive-dev/golive@v1', ownActions(scratch)],
    ...[...standIns].map(([uses, name]) => [uses, join(import.meta.dirname, 'stand-ins', name)]),
  ]
  const marker = randomUUID()
  const env: Record<string, string> = {
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: repositoryName,
    GITHUB_RUN_ID: String(runId),
    GOLIVE_REHEARSAL_TOKEN: token,
    GOLIVE_REHEARSAL_ID: marker,
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    ...(options.fault === undefined ? {} : faults[options.fault]?.env),
    ...(options.database === 'postgres'
      ? { DATABASE_URL: process.env['GOLIVE_REHEARSAL_DATABASE_URL'] ?? '' }
      : {}),
  }
  const args = [
    options.event ?? 'push',
    ...['--workflows', workflowPath, '--json', '--eventpath', eventFile, '--directory', scratch.repository],
    ...[
      '-P',
      'ubuntu-latest=-self-hosted',
      '-P',
      'ubuntu-24.04=-self-hosted',
      '-P',
      'ubuntu-22.04=-self-hosted',
    ],
    ...repositories.flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['-s', 'GITHUB_TOKEN'],
  ]
  const cache = join(root, '.cache/rehearsal/act')
  const child = spawn('act', args, {
    cwd: scratch.repository,
    env: { ...process.env, GITHUB_TOKEN: token, XDG_CACHE_HOME: cache, XDG_CONFIG_HOME: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const end = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, signal)
    } catch {
      // It has ended already.
    }
  }
  const timer = setTimeout(() => {
    onEvent({ kind: 'engine', text: 'the rehearsal took longer than fifteen minutes and was ended' })
    end('SIGKILL')
  }, deadlineMs)
  const stop = () => end('SIGTERM')
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', text => {
      const event = readActLine(text)
      if (event !== undefined) onEvent(event)
    })
  }
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
  clearTimeout(timer)
  process.off('SIGINT', stop)
  process.off('SIGTERM', stop)
  endLeftovers(marker)
  return code
}

/** Only what actions are made of: act copies the whole folder that it is given. */
function ownActions(scratch: Scratch): string {
  const folder = join(scratch.folder, 'golive')
  for (const part of ['actions', 'dist']) {
    mkdirSync(dirname(join(folder, part)), { recursive: true })
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  return folder
}
