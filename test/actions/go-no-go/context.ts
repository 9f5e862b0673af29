import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FrontDoorContext } from '../../../src/actions/go-no-go/gather.ts'
import { policy as policySchema } from '../../../src/actions/go-no-go/policy.ts'
import { systemClock } from '../../../src/host/clock.ts'
import { SystemFiles } from '../../../src/host/files/system-files.ts'
import { openWorkspace } from '../../../src/host/files/workspace.ts'
import { createHttp } from '../../../src/host/http/index.ts'
import { RunnerLog } from '../../../src/host/log.ts'
import { SystemProcess } from '../../../src/host/process.ts'
import { FolderState } from '../../../src/host/state.ts'
import type { Event } from '../../../src/ports/context.ts'
import { openApi } from '../../support/github/api.ts'
import { second } from '../../support/github/sample.ts'

const folders: string[] = []

export interface Given {
  /** Of the API. */
  readonly url: string
  readonly token?: string
  readonly deadlineMs?: number
  readonly needs?: string
  readonly results?: readonly string[]
  readonly phase?: 'decide' | 'authorize'
  readonly policy?: object
  readonly event?: Partial<Event>
  readonly subject?: {
    readonly sha?: string
    readonly ref?: string
    readonly environment?: string | undefined
  }
  readonly files?: Readonly<Record<string, string>>
}

export interface OpenedContext {
  readonly context: FrontDoorContext
  readonly folder: string
  readonly warnings: string[]
}

/** The front door's context with the real files, client and log, about the double's repository. */
export async function openContext(given: Given): Promise<OpenedContext> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'golive-front-door-')))
  folders.push(base)
  const folder = join(base, 'workspace')
  mkdirSync(folder)
  for (const [path, text] of Object.entries(given.files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const warnings: string[] = []
  const log = new RunnerLog()
  log.warning = message => void warnings.push(log.redact(message))
  const children = new SystemProcess(process.env, { foreign: () => undefined })
  const files = new SystemFiles(await openWorkspace(folder, '.'), join(base, 'temp/golive'), children)
  const { ref = 'refs/heads/main', sha = second } = given.subject ?? {}
  const environment =
    given.subject === undefined || !('environment' in given.subject)
      ? 'production'
      : given.subject.environment
  const context: FrontDoorContext = {
    inputs: {
      needs: given.needs,
      results: given.results === undefined ? undefined : [...given.results],
      phase: given.phase ?? 'decide',
      policy: undefined,
      environment,
      mode: undefined,
      'on-unknown': undefined,
      'working-directory': '.',
      'github-token': given.token ?? '',
    },
    policy: policySchema.parse(given.policy ?? {}),
    policyPath: undefined,
    policySections: [],
    subject: { repository: 'acme/events', sha, ref, ...(environment === undefined ? {} : { environment }) },
    run: { id: '42', attempt: 1, job: 'go-no-go', url: 'https://github.com/acme/events/actions/runs/42' },
    event: { name: 'push', checkedOutSha: sha, ...given.event },
    clock: systemClock,
    files,
    github: openApi({
      url: given.url,
      ...(given.token === undefined ? {} : { token: given.token }),
      ...(given.deadlineMs === undefined ? {} : { deadlineMs: given.deadlineMs }),
    }),
    http: createHttp({ clock: systemClock, log }),
    log,
    process: children,
    state: new FolderState(join(base, 'state')),
    settings: { variable: () => undefined, file: async () => undefined },
    secretFrom: () => undefined,
    signal: new AbortController().signal,
  }
  return { context, folder, warnings }
}

export function removeContexts(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
