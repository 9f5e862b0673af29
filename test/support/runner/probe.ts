import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { InputValues } from '../../../src/domain/input.ts'
import { defineSpec } from '../../../src/domain/spec.ts'
import type { Verdict } from '../../../src/domain/verdict.ts'
import { ApiError, InputError, ToolError } from '../../../src/errors.ts'
import { defineAction } from '../../../src/host/define.ts'
import { run } from '../../../src/host/run.ts'
import type { Context } from '../../../src/ports/context.ts'
import { program } from '../programs.ts'

const spec = defineSpec({
  name: 'probe',
  title: 'Probe',
  description: 'An action whose every part can be made to go wrong.',
  branding: { icon: 'x', color: 'green' },
  inputs: {
    password: { description: 'A secret.', schema: z.string(), secret: true },
    level: {
      description: 'A number.',
      schema: z.string().regex(/^\d+$/, 'expected digits'),
      overrides: 'level',
    },
  },
  policy: z.strictObject({ level: z.union([z.string(), z.number()]).default(1) }),
  outputs: { extra: 'Something more.', unset: 'Never set.' },
  reasons: { fine: 'All is well.', 'not-fine': 'Something is not.' },
  permissions: {},
  post: true,
})
type ProbeContext = Context<InputValues<typeof spec.inputs>, z.output<typeof spec.policy>>

const { PROBE: main = 'passes', PROBE_POST: post = 'tells' } = process.env
const forever = () => new Promise<never>(() => setInterval(() => undefined, 1000))

async function misbehave(
  name: string,
  { process: children, log, signal, inputs }: ProbeContext,
): Promise<void> {
  const secret = inputs.password ?? ''
  if (name === 'refuses-input') throw new InputError([{ at: 'level', message: `not ${secret}` }])
  if (name === 'api-fails')
    throw new ApiError(`no answer for ${secret}`, { status: 502, cause: new Error(`cause ${secret}`) })
  if (name === 'tool-fails') throw new ToolError('tar ended with 2', { remedy: 'Look at the disk.' })
  if (name === 'throws') throw new TypeError(`x is not a function, ${secret}`)
  if (name === 'throws-text') throw secret
  if (name === 'rejects-unseen') {
    void Promise.reject(new Error(`nobody awaits ${secret}`))
    await forever()
  }
  if (name === 'crashes-in-a-timer') {
    setTimeout(() => {
      throw new Error(`crashed over ${secret}`)
    })
    await forever()
  }
  if (name === 'stalls') await new Promise<never>(() => undefined)
  if (name === 'leaves-open') setInterval(() => undefined, 1000)
  if (name === 'hangs') {
    log.info('ready')
    await forever()
  }
  if (name === 'tidies-up') {
    log.info('ready')
    const timer = setInterval(() => undefined, 1000)
    await new Promise(resolve => signal.addEventListener('abort', resolve))
    clearInterval(timer)
    await wait(300)
    log.info('tidied up')
  }
  if (name === 'child-hangs') {
    const output = children.run(process.execPath, program('stubborn'), {
      timeoutMs: 60_000,
      signal,
      show: true,
    })
    await wait(500)
    log.info('ready')
    await output
    await forever()
  }
  if (name === 'child-hangs-unseen') {
    void children.run(process.execPath, program('stubborn'), { timeoutMs: 60_000, show: true })
    const other = spawn(process.execPath, program('exits', '0'))
    await new Promise(resolve => other.once('exit', resolve))
    await wait(500)
  }
}

async function verdictOf(
  name: string,
  { inputs, policy }: ProbeContext,
): Promise<Verdict<'fine' | 'not-fine', 'extra' | 'unset'>> {
  const secret = inputs.password ?? ''
  const bad = name === 'blocks' || name === 'leaks'
  const text = name === 'leaks' ? `see ${secret} and *${secret}*` : `level ${policy.level}`
  const annotation = { level: 'error', title: `T ${text}`, message: `M ${text}`, file: `${text}.ts` } as const
  return {
    decision: bad ? 'block' : name === 'unknown' ? 'unknown' : 'pass',
    reasonCode: bad ? 'not-fine' : 'fine',
    headline: text,
    measures: [{ name: `m ${text}`, value: name === 'nan' ? Number.NaN : 1, unit: 'x', ok: true }],
    findings: bad
      ? [{ code: 'c', severity: 'high', message: text, where: { file: text, object: text } }]
      : [],
    sections: [{ title: text, blocks: [{ kind: 'code', text }] }],
    annotations: bad ? Array.from({ length: 12 }, () => annotation) : [],
    outputs: { extra: text, unset: '' },
  }
}

const action = defineAction({
  spec,
  async gather(context: ProbeContext) {
    await misbehave(main, context)
    await context.state.save('started', 'yes')
    return verdictOf(main, context)
  },
  judge(evidence: Verdict<'fine' | 'not-fine', 'extra' | 'unset'>) {
    if (main === 'judge-throws') throw new RangeError('no verdict')
    return evidence
  },
  async publish(verdict, _evidence, { inputs }) {
    if (main === 'publish-fails') throw new ApiError(`no comment with ${inputs.password}`)
    if (main === 'leaks') process.stdout.write(`published ${verdict.headline}\n`)
  },
  async post(context: ProbeContext) {
    context.log.info(`post found ${(await context.state.load('started')) ?? 'nothing'}`)
    await misbehave(post, context)
  },
})

await run(action, { specs: async () => [spec] })
