import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

const line = z.looseObject({
  msg: z.string().default(''),
  level: z.string().default('info'),
  job: z.string().optional(),
  jobID: z.string().optional(),
  step: z.string().default(''),
  stepID: z.array(z.string()).default([]),
  stage: z.string().default(''),
  jobResult: z.string().optional(),
  stepResult: z.string().optional(),
  executionTime: z.number().default(0),
  raw_output: z.boolean().default(false),
  command: z.string().optional(),
  name: z.string().default(''),
  arg: z.string().default(''),
  content: z.string().default(''),
  kvPairs: z.record(z.string(), z.string()).nullish(),
})
type Line = z.infer<typeof line>

/** A step of a job; two steps of one name differ in their key. */
export interface StepName {
  readonly job: string
  /** The job's id in the workflow; undefined inside of a reusable workflow. */
  readonly jobId: string | undefined
  readonly key: string
  readonly step: string
}

export type RunEvent =
  | (StepName & { readonly kind: 'start' })
  | (StepName & { readonly kind: 'log'; readonly text: string })
  | (StepName & { readonly kind: 'forgiven' })
  | (StepName & { readonly kind: 'step'; readonly result: string; readonly ms: number })
  | (StepName & { readonly kind: 'summary'; readonly markdown: string })
  | (StepName & {
      readonly kind: 'annotation'
      readonly level: string
      readonly message: string
      readonly at: Readonly<Record<string, string>>
    })
  /** `path` is the id of the step and, inside of composites, those of the steps in it, with a slash between them. */
  | (StepName & {
      readonly kind: 'output'
      readonly path: string
      readonly name: string
      readonly value: string
    })
  | (StepName & { readonly kind: 'job'; readonly result: string })
  | { readonly kind: 'engine'; readonly text: string }

/** One line of `act --json` on the workflow of this name; what is not JSON is a complaint of act's own. */
export function readActLine(text: string, workflow: string): RunEvent | undefined {
  const parsed = parse(text)
  if (parsed === undefined) return complaint(text)
  if (parsed.job === undefined || parsed.jobID === undefined)
    return parsed.level === 'error' ? complaint(parsed.msg) : undefined
  const name = { ...jobOf(parsed.job, parsed.jobID, workflow), ...stepOf(parsed) }
  if (parsed.jobResult !== undefined) return { ...name, kind: 'job', result: parsed.jobResult }
  // A composite's own steps are lines in the log of the step that uses it.
  const inner = parsed.stepID.length > 1
  const started = /^⭐ Run \w+ (.*)/.exec(parsed.msg)?.[1]
  if (started !== undefined)
    return inner ? { ...name, kind: 'log', text: `▸ ${started}` } : start(name, parsed)
  if (parsed.stepResult !== undefined)
    return inner || parsed.stage === ''
      ? undefined
      : { ...name, kind: 'step', result: parsed.stepResult, ms: parsed.executionTime / 1e6 }
  if (parsed.msg === 'Failed but continue next step') return { ...name, kind: 'forgiven' }
  return output(name, parsed)
}

function output(
  name: StepName,
  { command, name: outputName, arg, content, kvPairs, raw_output, level, msg, stepID }: Line,
): RunEvent | undefined {
  switch (command) {
    case 'set-output':
      return { ...name, kind: 'output', path: stepID.join('/'), name: outputName, value: arg }
    case 'summary':
      return { ...name, kind: 'summary', markdown: content }
    case 'error':
    case 'warning':
    case 'notice':
      return { ...name, kind: 'annotation', level: command, message: arg, at: kvPairs ?? {} }
    case 'group':
      return { ...name, kind: 'log', text: `▸ ${arg}` }
    default:
      return raw_output || level === 'error' ? { ...name, kind: 'log', text: plain(msg) } : undefined
  }
}

/** The set-up that act tells of is none of the workflow's steps. */
function start(name: StepName, { stage }: Line): RunEvent | undefined {
  return stage === '' ? undefined : { ...name, kind: 'start' }
}

/** `Workflow/Job  ` and, inside of a reusable workflow, `Caller/Its workflow/Job`. */
function jobOf(full: string, id: string, workflow: string): Pick<StepName, 'job' | 'jobId'> {
  if (full.startsWith(`${workflow}/`)) return { job: full.slice(workflow.length + 1).trim(), jobId: id }
  const [caller = '', , ...inner] = full.split('/')
  return { job: `${caller} / ${inner.join('/')}`.trim(), jobId: undefined }
}

function stepOf({ step, stage, stepID: [id = ''] }: Line): Pick<StepName, 'key' | 'step'> {
  const title = step.split('\n')[0] ?? ''
  return stage === 'Post' || stage === 'Pre'
    ? { key: `${stage}:${id}`, step: `${stage} ${title}` }
    : { key: id, step: title }
}

/** What act says at its end about every failed job is told by the jobs already. */
function complaint(text: string): RunEvent | undefined {
  const trimmed = plain(text).trim()
  return trimmed === '' || /^Error: Job '.*' failed$/.test(trimmed)
    ? undefined
    : { kind: 'engine', text: trimmed }
}

/** Nothing that a step writes moves the cursor or changes colours here. */
function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r?\n$/, '')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

function parse(text: string): Line | undefined {
  try {
    const parsed = line.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
