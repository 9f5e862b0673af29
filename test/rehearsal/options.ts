import { parseArgs } from 'node:util'
import { type ChosenFault, chooseFault } from './faults.ts'

export const events = ['push', 'pull_request', 'workflow_dispatch', 'schedule'] as const
export type EventName = (typeof events)[number]
const databases = ['sqlite', 'postgres'] as const

export interface Options {
  readonly example: string
  /** Undefined for the one that the workflow is most about. */
  readonly event: EventName | undefined
  readonly approval: 'approve' | 'reject' | 'ask'
  readonly database: (typeof databases)[number]
  readonly fault: ChosenFault | undefined
  readonly open: boolean
}

export type Reading =
  | { readonly kind: 'options'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly string[] }

const flags = new Set(['approve', 'reject', 'ask', 'open', 'help'])
const valued = new Set(['event', 'database', 'fault'])

/** Reads the words of the command, with every mistake at once. */
export function readOptions(words: readonly string[], examples: readonly string[]): Reading {
  const mistakes: string[] = []
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries([...flags].map(name => [name, { type: 'boolean' as const }])),
      ...Object.fromEntries([...valued].map(name => [name, { type: 'string' as const }])),
      help: { type: 'boolean', short: 'h' },
    },
  })
  const given = new Map<string, string>()
  const names: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value)
    else if (token.kind === 'option') {
      if (flags.has(token.name) && token.value === undefined) given.set(token.name, '')
      else if (valued.has(token.name) && token.value !== undefined) given.set(token.name, token.value)
      else mistakes.push(mistake(token.rawName, token.name))
    }
  }
  if (given.has('help')) return { kind: 'help' }
  const verdicts = (['approve', 'reject', 'ask'] as const).filter(name => given.has(name))
  if (verdicts.length > 1)
    mistakes.push(`give one of ${verdicts.map(name => `--${name}`).join(' and ')}, not all`)
  const example = (names[0] ?? 'pull-request').replace(/\.ya?ml$/, '')
  if (!examples.includes(example))
    mistakes.push(`there is no example "${example}"; there are ${examples.join(', ')}`)
  for (const more of names.slice(1)) mistakes.push(`one example is played at a time; "${more}" is too many`)
  const event = oneOf(events, 'event')
  const database = oneOf(databases, 'database')
  const text = given.get('fault')
  const fault = text === undefined ? undefined : chooseFault(text)
  if (typeof fault === 'string') mistakes.push(fault)
  if (mistakes.length > 0 || typeof fault === 'string') return { kind: 'mistakes', mistakes }
  const approval = verdicts[0] ?? 'ask'
  const options = { example, event, approval, database: database ?? 'sqlite', fault, open: given.has('open') }
  return { kind: 'options', options }

  function oneOf<T extends string>(allowed: readonly T[], name: string): T | undefined {
    const value = given.get(name)
    const found = allowed.find(candidate => candidate === value)
    if (value !== undefined && found === undefined)
      mistakes.push(`--${name} is one of ${allowed.join(', ')}, not "${value}"`)
    return found
  }
}

function mistake(raw: string, name: string): string {
  if (flags.has(name)) return `${raw} takes no value`
  return valued.has(name) ? `${raw} takes a value` : `there is no option ${raw}`
}
