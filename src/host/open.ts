import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Mode, OnUnknown } from '../domain/decision.ts'
import type { Inputs, InputValues } from '../domain/input.ts'
import type { Spec } from '../domain/spec.ts'
import type { Run, Subject } from '../domain/subject.ts'
import { InputError, type Problem } from '../errors.ts'
import type { Context } from '../ports/context.ts'
import { systemClock } from './clock.ts'
import type { Environment, Variables } from './environment.ts'
import { readEvent, runOf, subjectOf } from './event.ts'
import { SystemFiles } from './files/system-files.ts'
import { openWorkspace } from './files/workspace.ts'
import { GitHubApi } from './github/github-api.ts'
import { createHttp } from './http/index.ts'
import { readInputs } from './inputs.ts'
import type { RunnerLog } from './log.ts'
import type { Choice } from './outcome.ts'
import type { LoadedPolicy } from './policy/load.ts'
import { findPolicy, type PolicySource } from './policy/source.ts'
import type { SystemProcess } from './process.ts'
import { UserSettings } from './settings.ts'
import { FolderState } from './state.ts'

export type OpenContext = Context<InputValues<Inputs>>

export interface Opened {
  readonly context: OpenContext
  readonly choice: Choice
  readonly redactAll: <T>(value: T) => T
}

export interface Identity {
  readonly subject: Subject
  readonly run: Run
}

/** Reads inputs and policy into the context of a run; throws one InputError with every mistake. */
export async function openContext(request: {
  readonly spec: Spec<Inputs>
  readonly specs: () => Promise<readonly Spec[]>
  readonly variables: Variables
  readonly environment: Environment
  readonly log: RunnerLog
  readonly process: SystemProcess
  readonly signal: AbortSignal
  readonly stateFolder: string
  /** Told as soon as they are known, so that a report of a mistake has them too. */
  readonly identify: (identity: Identity) => void
  readonly choose: (choice: Choice) => void
}): Promise<Opened> {
  const { spec, specs, variables, environment, log, process, signal, stateFolder, identify, choose } = request
  const read = readInputs(spec.inputs, variables)
  for (const secret of read.secrets) log.mask(secret)
  choose(choiceOf(spec, read.values, undefined))
  const text = (name: string) =>
    typeof read.values[name] === 'string' ? String(read.values[name]) : undefined
  const event = await readEvent(environment)
  const identity = { subject: subjectOf(environment, event, text('environment')), run: runOf(environment) }
  identify(identity)
  const github = new GitHubApi(environment.GITHUB_REPOSITORY, systemClock, {
    token: text('github-token'),
    baseUrl: environment.GITHUB_API_URL,
    log,
    signal,
  })
  const temp = join(environment.RUNNER_TEMP, 'golive')
  const opened = await settle(openFiles(environment, text('working-directory') ?? '.', temp, process))
  const files = opened.value
  const found =
    files === undefined ? {} : await settle(findPolicy({ path: text('policy'), event, files, github }))
  const loaded = await loadSection(spec, specs, found.value, text('environment'), read.given)
  const problems = [
    ...read.problems,
    ...(opened.problems ?? []),
    ...(found.problems ?? []),
    ...loaded.problems,
  ]
  if (files === undefined || problems.length > 0) throw new InputError(problems)
  const { policy } = loaded
  const choice = choiceOf(spec, read.values, policy)
  choose(choice)
  const context: OpenContext = {
    inputs: read.values as OpenContext['inputs'],
    policy: policy.section,
    policyPath: found.value?.file,
    policySections: policy.sections,
    ...identity,
    event,
    clock: systemClock,
    files,
    github,
    http: createHttp({ clock: systemClock, log }),
    log,
    process,
    state: new FolderState(stateFolder),
    settings: new UserSettings(variables),
    secretFrom: variable => secretFrom(variables, variable, log),
    signal,
  }
  return { context, choice, redactAll: value => log.redactor.redactAll(value) }
}

/** An input beats the policy; what neither tells is strict. */
function choiceOf(
  { strict }: Spec<Inputs>,
  values: Readonly<Record<string, unknown>>,
  policy: LoadedPolicy | undefined,
): Choice {
  const onUnknown = unknownOf(values['on-unknown']) ?? policy?.onUnknown ?? 'block'
  return {
    mode: modeOf(values['mode']) ?? policy?.mode ?? 'enforce',
    onUnknown: strict === true ? 'block' : onUnknown,
  }
}

/** A state folder of its own for each step of a job. */
export function stateFolderOf(environment: Environment): string {
  const { RUNNER_TEMP, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_JOB, GITHUB_ACTION } = environment
  const key = [GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_JOB, GITHUB_ACTION].join('\0')
  return join(RUNNER_TEMP, 'golive', 'state', createHash('sha256').update(key).digest('hex').slice(0, 16))
}

async function openFiles(environment: Environment, directory: string, temp: string, process: SystemProcess) {
  return new SystemFiles(await openWorkspace(environment.GITHUB_WORKSPACE, directory), temp, process)
}

/** Without a policy file and without its inputs there is nothing to read: the defaults are the policy. */
async function loadSection(
  spec: Spec<Inputs>,
  specs: () => Promise<readonly Spec[]>,
  source: PolicySource | undefined,
  environment: string | undefined,
  given: Readonly<Record<string, string>>,
): Promise<{ readonly policy: LoadedPolicy; readonly problems: readonly Problem[] }> {
  const { loadPolicy } = await import('./policy/load.ts')
  return await loadPolicy({ spec, specs, source, environment, given })
}

/** The user's mistakes are gathered; everything else ends the run. */
async function settle<T>(
  work: Promise<T>,
): Promise<{ readonly value?: T; readonly problems?: readonly Problem[] }> {
  try {
    return { value: await work }
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems }
    throw error
  }
}

function secretFrom(variables: Variables, name: string, log: RunnerLog): string | undefined {
  const value = variables[name]
  if (value === undefined || value === '') return undefined
  log.mask(value)
  return value
}

function modeOf(value: unknown): Mode | undefined {
  return value === 'enforce' || value === 'observe' ? value : undefined
}

function unknownOf(value: unknown): OnUnknown | undefined {
  return value === 'block' || value === 'warn' ? value : undefined
}
