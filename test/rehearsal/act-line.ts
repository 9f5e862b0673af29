import { z } from 'zod'

const line = z.looseObject({
  msg: z.string().default(''),
  level: z.string().default('info'),
  time: z.string().optional(),
  job: z.string().optional(),
  jobID: z.string().optional(),
  step: z.string().optional(),
  stage: z.string().optional(),
  jobResult: z.string().optional(),
  stepResult: z.string().optional(),
  executionTime: z.number().optional(),
  raw_output: z.boolean().optional(),
  command: z.string().optional(),
  arg: z.string().optional(),
  content: z.string().optional(),
  kvPairs: z.record(z.string(), z.string()).nullish(),
})

export type RunEvent =
  | {
      readonly kind: 'step'
      readonly job: string
      readonly step: string
      readonly result: string
      readonly ms: number
    }
  | { readonly kind: 'start'; readonly job: string; readonly step: string }
  | { readonly kind: 'log'; readonly job: string; readonly step: string; readonly text: string }
  | { readonly kind: 'summary'; readonly job: string; readonly markdown: string }
  | {
      readonly kind: 'annotation'
      readonly job: string
      readonly level: string
      readonly message: string
      readonly at: Readonly<Record<string, string>>
    }
  | { readonly kind: 'job'; readonly job: string; readonly result: string }
  | { readonly kind: 'engine'; readonly text: string }

/** One line of `act --json`; lines that are not JSON are act's own complaints. */
export function readActLine(text: string): RunEvent | undefined {
  const parsed = parse(text)
  if (parsed === undefined) return text.trim() === '' ? undefined : { kind: 'engine', text: text.trim() }
  const { job: named, jobID, step = '', stage, msg } = parsed
  if (jobID === undefined || named === undefined) return undefined
  const job = named.slice(named.indexOf('/') + 1).trim()
  const title = stage === 'Post' ? `Post ${step}` : step
  if (parsed.jobResult !== undefined) return { kind: 'job', job, result: parsed.jobResult }
  if (parsed.stepResult !== undefined)
    return {
      kind: 'step',
      job,
      step: title,
      result: parsed.stepResult,
      ms: (parsed.executionTime ?? 0) / 1e6,
    }
  if (parsed.command === 'summary') return { kind: 'summary', job, markdown: parsed.content ?? '' }
  if (parsed.command !== undefined && ['error', 'warning', 'notice'].includes(parsed.command)) {
    return {
      kind: 'annotation',
      job,
      level: parsed.command,
      message: parsed.arg ?? '',
      at: parsed.kvPairs ?? {},
    }
  }
  if (parsed.raw_output === true) return { kind: 'log', job, step: title, text: msg.replace(/\n$/, '') }
  if (msg.startsWith('⭐ Run ')) return { kind: 'start', job, step: title }
  return parsed.level === 'error' ? { kind: 'log', job, step: title, text: msg } : undefined
}

function parse(text: string): z.infer<typeof line> | undefined {
  try {
    const parsed = line.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
