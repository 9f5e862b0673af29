import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { formatDuration } from '../../src/domain/values/duration.ts'
import type { RunEvent } from './act-line.ts'
import { faults } from './faults.ts'
import { type RunningGitHub, startGitHubProcess } from './github-process.ts'
import { LiveView } from './live-view.ts'
import { lower } from './lower.ts'
import { type Options, readOptions } from './options.ts'
import { renderPage } from './page.ts'
import { play } from './play.ts'
import { RunModel } from './run-model.ts'
import { makeScratch, root } from './scratch.ts'

const protectedEnvironments = ['production']
const say = (line: string) => console.log(line)

try {
  process.exitCode = await rehearse(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

/** 0 when the workflow succeeded, 1 when it failed; throws when it could not be played. */
async function rehearse(given: Options): Promise<number> {
  const file = join(
    process.env['GOLIVE_REHEARSAL_EXAMPLES'] ?? join(root, 'workflows-examples'),
    `${given.example}.yml`,
  )
  if (!existsSync(file)) {
    const known = readdirSync(join(root, 'workflows-examples')).filter(name => name.endsWith('.yml'))
    throw new Error(
      `there is no example "${given.example}"; known are ${known.map(name => name.replace('.yml', '')).join(', ')}`,
    )
  }
  const text = readFileSync(file, 'utf8')
  const { name = given.example, on } = z
    .object({ name: z.string().optional(), on: z.unknown() })
    .parse(parse(text))
  const options: Options = { ...given, event: given.event ?? firstEvent(on) }
  const lowered = lower({ file: `${given.example}.yml`, text, protectedEnvironments })
  if (lowered.errors.length > 0)
    throw new Error(lowered.errors.map(error => `${error.file}:${error.line}: ${error.message}`).join('\n'))
  const started = performance.now()
  const scratch = makeScratch(options, { name: `${given.example}.yml`, text: lowered.text })
  let github: RunningGitHub | undefined
  try {
    github = await startGitHubProcess(scratch, options, protectedEnvironments)
    say(
      `${name}, on ${options.event}${options.fault === undefined ? '' : `; fault: ${faults[options.fault]?.about}`}`,
    )
    for (const note of lowered.notes) say(`  left out: ${note}`)
    const run = new RunModel()
    const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
    const view = new LiveView({ write: say, colour, width: process.stdout.columns ?? 100 })
    const reviews: Promise<void>[] = []
    const onEvent = (event: RunEvent) => {
      run.add(event)
      view.show(event)
      const wanted =
        event.kind === 'log' ? /^waiting for the approval of (.+)$/.exec(event.text)?.[1] : undefined
      if (wanted !== undefined && github !== undefined) reviews.push(review(github, options, wanted))
    }
    const code = await play({
      options,
      scratch,
      github,
      workflowPath: join(scratch.repository, `.github/workflows/${given.example}.yml`),
      standIns: lowered.standIns,
      onEvent,
    })
    await Promise.all(reviews)
    if (run.jobs.size === 0) throw new Error(`act played no job (exit ${code}):\n${run.engine.join('\n')}`)
    const ms = performance.now() - started
    const folder = join(root, '.cache/rehearsal', new Date().toISOString().replace(/[:.]/g, '-'))
    mkdirSync(folder, { recursive: true })
    const page = join(folder, 'index.html')
    writeFileSync(
      page,
      renderPage({ workflow: name, event: options.event ?? 'push', sha: scratch.headSha, ms, run }),
    )
    if (options.open) spawn('xdg-open', [page], { detached: true, stdio: 'ignore' }).unref()
    say(`${run.conclusion} in ${formatDuration(ms)}`)
    say(page)
    return run.conclusion === 'success' && code === 0 ? 0 : 1
  } finally {
    github?.close()
    rmSync(scratch.folder, { recursive: true, force: true })
  }
}

async function review(github: RunningGitHub, options: Options, environment: string): Promise<void> {
  if (options.approval !== 'ask') return github.review(options.approval, environment)
  if (process.stdin.isTTY !== true) throw new Error('an approval is asked for: give --approve or --reject')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Approve ${environment}? [y/N] `)
  terminal.close()
  return github.review(/^y(es)?$/i.test(answer) ? 'approve' : 'reject', environment)
}

/** The event that the workflow is most about: a pull request before a push, a dispatch before a schedule. */
function firstEvent(on: unknown): NonNullable<Options['event']> {
  const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {})
  const order = ['pull_request', 'workflow_dispatch', 'push', 'schedule'] as const
  return order.find(name => names.includes(name)) ?? 'push'
}
