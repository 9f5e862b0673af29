import { acceptedHeader, checkPermission, checkToken } from './access.ts'
import { settle } from './approval.ts'
import { type Answer, Call, refusal } from './call.ts'
import type { Contract } from './contract.ts'
import { faultAnswer } from './fault-answer.ts'
import type { Fault, Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import { operations } from './operations.ts'
import { rateHeaders, spend } from './rate-limit.ts'
import { Refusal } from './refusal.ts'
import { type Match, match, type Route } from './route-table.ts'
import { handlers } from './routes/index.ts'
import type { State } from './state.ts'

export interface Request {
  readonly method: string
  readonly url: URL
  readonly headers: Record<string, string>
  readonly body: string
}

/** What goes back over the wire; without an answer the connection is cut, or hangs. */
export interface Outcome {
  readonly answer?: Answer
  readonly connection: 'keep' | 'cut' | 'hang'
}

export interface Parts {
  readonly state: State
  readonly contract: Contract
  readonly routes: readonly Route[]
  readonly faults: Faults
  readonly journal: Journal
  readonly token: string
}

/** One call to the API, from the raw request to what is sent back. */
export function exchange(parts: Parts, request: Request): Outcome {
  const { method, url } = request
  const target = safely(() => match(parts.routes, method, url.pathname))
  const operationId = target?.operationId
  const fault = parts.faults.strike({ method, path: url.pathname, operationId })
  const note = (status: number) =>
    parts.journal.note({ method, path: url.pathname + url.search, operationId, status, fault: fault?.kind })
  if (fault !== undefined && fault.kind !== 'lost-reply') return struck(parts, fault, note)
  const answer = answerTo(parts, request, target)
  note(answer.status)
  if (fault !== undefined) return { connection: 'cut' }
  return { answer, connection: 'keep' }
}

function struck(parts: Parts, fault: Fault, note: (status: number) => void): Outcome {
  const answer = faultAnswer(fault, parts.state)
  note(answer?.status ?? 0)
  if (answer === undefined) return { connection: fault.kind === 'hang' ? 'hang' : 'cut' }
  return { answer, connection: 'keep' }
}

function answerTo(parts: Parts, request: Request, target: Match | undefined): Answer {
  const { state, journal } = parts
  const operation = operations.find(({ id }) => id === target?.operationId)
  try {
    checkToken(request.headers['authorization'], parts.token)
    if (target === undefined || operation === undefined) {
      journal.violation(request, undefined, ['no operation of the slice has this method and path'])
      throw new Refusal(404, 'Not Found')
    }
    spend(state, target.operationId)
    checkPermission(operation, state.repository.permissions)
    const answer = handle(parts, request, target)
    return {
      ...answer,
      headers: { ...answer.headers, ...rateHeaders(state), ...acceptedHeader(operation) },
    }
  } catch (error) {
    if (!(error instanceof Refusal)) {
      journal.violation(request, target?.operationId, [String(error)], 'answer')
      return refusal(new Refusal(500, `The double failed: ${String(error)}`))
    }
    const more = operation === undefined ? {} : acceptedHeader(operation)
    return { ...refusal(error), headers: { ...rateHeaders(state), ...more } }
  }
}

function handle(parts: Parts, request: Request, target: Match): Answer {
  const { state, contract, journal } = parts
  const { operationId } = target
  const body = parse(request.body)
  const asked = { ...request, query: request.url.search.slice(1), body }
  const wrong = contract.request(target, asked)
  if (wrong.length > 0) {
    journal.violation(request, operationId, wrong)
    throw new Refusal(422, `Invalid request.\n\n${wrong.join('\n')}`, wrong)
  }
  if (isElsewhere(state, target)) throw new Refusal(404, 'Not Found')
  settle(state)
  const accept = request.headers['accept'] ?? ''
  const answer = perform(operationId, new Call(state, { url: request.url, accept, body }, target.params))
  if (Buffer.isBuffer(answer.body)) return answer
  // Through JSON, because that is what the caller gets to see.
  const seen: unknown = JSON.parse(JSON.stringify(answer.body ?? null))
  const mistakes = contract.answer(operationId, answer.status, seen)
  if (mistakes.length === 0) return answer
  journal.violation(request, operationId, mistakes, 'answer')
  throw new Refusal(500, `The double would answer what GitHub would not: ${mistakes.join('; ')}`)
}

function isElsewhere(state: State, { params }: Match): boolean {
  const { owner, name } = state.repository
  if (params['owner'] === undefined) return false
  return `${params['owner']}/${params['repo']}`.toLowerCase() !== `${owner}/${name}`.toLowerCase()
}

function perform(operationId: string, call: Call): Answer {
  const handler = handlers[operationId]
  if (handler === undefined) throw new Error(`no handler for ${operationId}`)
  try {
    return handler(call)
  } catch (error) {
    if (error instanceof Refusal) return refusal(error)
    throw error
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined
  const body = safely((): { value: unknown } => ({ value: JSON.parse(text) }))
  if (body === undefined) throw new Refusal(400, 'Problems parsing JSON')
  return body.value
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
