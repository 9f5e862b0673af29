import { z } from 'zod'
import { requestApproval, review } from './approval.ts'
import { type Answer, ok } from './call.ts'
import { dump } from './dump.ts'
import type { Parts, Request } from './exchange.ts'
import { faultShape } from './faults.ts'
import type { Entry, Violation } from './journal.ts'
import { Refusal } from './refusal.ts'
import { growth } from './seed.ts'
import type { State } from './state.ts'

export const controlPrefix = '/_double/'

interface Shown {
  readonly state: State
  readonly journal: { readonly log: readonly Entry[]; readonly violations: readonly Violation[] }
}

const wait = z.strictObject({ runId: z.int(), environment: z.string() })
const verdict = wait.extend({ user: z.string(), comment: z.string().default('') })

/** What GitHub does not have: the hands of the reviewer and of the runner. The contract does not cover it. */
export function control(parts: Parts, request: Request): Answer {
  const name = `${request.method} ${request.url.pathname.slice(controlPrefix.length)}`
  const { state, faults } = parts
  try {
    const archive = /^GET artifacts\/(\d+)\.zip$/.exec(name)?.[1]
    if (archive !== undefined) return download(parts, Number(archive))
    switch (name) {
      case 'GET state':
        return ok(everything(parts))
      case 'POST state':
        state.grow(read(request, growth))
        return ok(everything(parts))
      case 'POST request-approval': {
        const { runId, environment } = read(request, wait)
        return ok({ pending: requestApproval(state, runId, environment) })
      }
      case 'POST approve':
        review(state, { ...read(request, verdict), verdict: 'approved' })
        return ok({})
      case 'POST reject':
        review(state, { ...read(request, verdict), verdict: 'rejected' })
        return ok({})
      case 'POST fault':
        faults.add(read(request, faultShape))
        return ok({})
      case 'DELETE fault':
        faults.clear()
        return ok({})
      default:
        throw new Refusal(404, `${name} is not known`)
    }
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 400
    return { status, body: { message: error instanceof Error ? error.message : String(error) } }
  }
}

export function everything({ state, journal }: Shown): Record<string, unknown> {
  return { ...dump(state), log: journal.log, violations: journal.violations }
}

function read<T>(request: Request, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(JSON.parse(request.body))
  if (parsed.success) return parsed.data
  throw new Refusal(400, z.prettifyError(parsed.error))
}

function download({ state }: Parts, id: number): Answer {
  const item = state.artifacts.find(candidate => candidate.id === id)
  if (item === undefined) throw new Refusal(404, 'Not Found')
  const headers = { 'content-type': 'application/zip' }
  return { status: 200, body: Buffer.from(item.base64, 'base64'), headers }
}
