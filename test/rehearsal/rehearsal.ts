import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '../support/postgres/postgres.ts'
import { advisories } from './advisories.ts'
import { Approver } from './approver.ts'
import { eventPayload } from './event-payload.ts'
import { type Example, eventOf } from './example.ts'
import { type Fault, replaced } from './faults.ts'
import { startGitHubProcess } from './github-process.ts'
import { approvalStep } from './lower/approval.ts'
import { lowerRepository } from './lower/repository.ts'
import type { EventName, Options } from './options.ts'
import { play } from './play.ts'
import { startRegistryProcess } from './registry-process.ts'
import { readActLine } from './run/act-line.ts'
import { RunModel } from './run/model.ts'
import { readPlan } from './run/plan.ts'
import { fillScratch, makeFolder } from './scratch.ts'
import { protection, seedOf } from './seed.ts'
import { reader } from './sources.ts'
import { LiveView } from './view/live-view.ts'
import type { Terminal } from './view/terminal.ts'

export interface Rehearsed {
  readonly run: RunModel
  readonly event: EventName
  readonly sha: string
  readonly ms: number
}

/** Plays one example from start to end; whatever it started is ended when it returns or throws. */
export async function rehearse(request: {
  readonly example: Example
  /** Where the example and the workflows that it calls are. */
  readonly examples: string
  readonly options: Options
  readonly terminal: Terminal
  readonly signal: AbortSignal
}): Promise<Rehearsed> {
  const { options, terminal, signal } = request
  const { fault } = options
  const example = withFault(request.example, fault)
  const event = eventOf(example, options.event)
  const lowered = lowerRepository({
    ...{ path: example.path, text: example.text },
    ...{ environments: protection(fault), read: reader(request.examples) },
  })
  if (lowered.errors.length > 0)
    throw new Error(lowered.errors.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'))
  if (lowered.waits.length > 0 && options.approval === 'ask' && !terminal.asks)
    throw new Error(
      'this workflow waits for an approval and nobody can answer here: give --approve or --reject',
    )
  const started = performance.now()
  const ending = new AsyncDisposableStack()
  try {
    const folder = makeFolder()
    ending.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    const registry = await startRegistryProcess(folder, {
      advisories: [...advisories, ...(fault?.registry?.advisories ?? [])],
      faults: fault?.registry?.faults ?? [],
    })
    ending.defer(() => registry.close())
    const scratch = fillScratch({ folder, event, fault, lowered, registry })
    const github = await startGitHubProcess(folder, seedOf(event, scratch, example, fault))
    ending.defer(() => github.close())
    signal.throwIfAborted()
    const database = await databaseOf(options, ending)
    signal.throwIfAborted()
    terminal.line(`${example.name}, on ${event}${fault === undefined ? '' : `; fault: ${fault.about}`}`)
    for (const note of lowered.notes) terminal.line(`  not played: ${note}`)

    const eventFile = join(folder, 'event.json')
    writeFileSync(eventFile, JSON.stringify(eventPayload(event, scratch, example)))
    const run = new RunModel()
    const view = new LiveView(terminal, () => performance.now())
    const failure = new AbortController()
    const fail = (error: unknown) => failure.abort(error)
    const approver = new Approver({ github, approval: options.approval, terminal, fail })
    const ticking = setInterval(() => view.tick(), 500)
    ending.defer(() => clearInterval(ticking))
    const code = await play({
      act: {
        ...{ event, scratch, workflow: example.path, eventFile, apiUrl: github.url, marker: randomUUID() },
        env: { ...database, ...fault?.env?.(fault.given) },
      },
      signal: AbortSignal.any([signal, failure.signal]),
      onLine: line => {
        const told = readActLine(line, example.name)
        if (told === undefined) return
        run.add(told, performance.now())
        view.show(told)
        const wanted =
          told.kind === 'log' && told.key === approvalStep
            ? /^waiting for the approval of (.+)$/.exec(told.text)?.[1]
            : undefined
        if (wanted !== undefined) approver.review(wanted)
      },
    })
    terminal.status('')
    signal.throwIfAborted()
    failure.signal.throwIfAborted()
    if (run.jobs.length === 0) throw new Error(`act played no job (exit ${code})\n${run.engine.join('\n')}`)
    run.finish(code, readPlan(lowered.scratch.get(example.path) ?? ''))
    return { run, event, sha: scratch.headSha, ms: performance.now() - started }
  } finally {
    await ending.disposeAsync()
  }
}

function withFault(example: Example, fault: Fault | undefined): Example {
  if (fault?.workflow === undefined) return example
  return { ...example, text: replaced(example.text, fault.workflow, example.path) }
}

async function databaseOf(options: Options, ending: AsyncDisposableStack): Promise<Record<string, string>> {
  if (options.database !== 'postgres') return {}
  const postgres = await startPostgres()
  ending.defer(() => postgres.stop('immediate'))
  return { DATABASE_URL: await postgres.createDatabase('event_manager') }
}
