import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { requestApproval, review } from './approval.ts'
import type { Answer } from './call.ts'
import { Contract } from './contract.ts'
import { control, controlPrefix } from './control.ts'
import { exchange, type Outcome, type Parts, type Request } from './exchange.ts'
import { type FaultRule, Faults } from './faults.ts'
import { type Entry, Journal, type Violation } from './journal.ts'
import { routeTable } from './route-table.ts'
import { growth, type MoreSeed, type Seed, seedShape } from './seed.ts'
import { State } from './state.ts'

export { fromGit } from './seed.ts'

export interface GitHubDouble {
  /** For `baseUrl` of octokit and for GITHUB_API_URL. */
  readonly url: string
  readonly state: State
  readonly log: readonly Entry[]
  readonly violations: readonly Violation[]
  /** Lets calls go wrong; answers how often the rule struck so far. */
  fault(rule: FaultRule): () => number
  clearFaults(): void
  /** Adds to what it knows, in the words of the seed; a record of the same name gives way. */
  grow(more: MoreSeed): void
  /** A job of the run comes to the environment; false when nothing holds it there. */
  requestApproval(runId: number, environment: string): boolean
  approve(runId: number, environment: string, user: string, comment?: string): void
  reject(runId: number, environment: string, user: string, comment?: string): void
  close(): Promise<void>
}

export interface Options {
  readonly token: string
  readonly now?: () => Date
  /** After every call that may have changed the state. */
  readonly onChange?: (double: GitHubDouble) => void
}

let loading: Promise<Contract> | undefined

/** GitHub for one repository, on a free port of this machine. */
export async function startGitHub(seed: Seed, options: Options): Promise<GitHubDouble> {
  loading ??= Contract.load()
  const contract = await loading
  const state = new State(seedShape.parse(seed), options.now ?? (() => new Date()))
  const journal = new Journal()
  const faults = new Faults()
  const parts: Parts = { state, contract, routes: routeTable(), faults, journal, token: options.token }
  const server = createServer((incoming, response) => {
    // Before the answer is sent: whoever gets it finds the change.
    const changed = () => incoming.method !== 'GET' && options.onChange?.(double)
    serve(parts, incoming, response, changed).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the double has no port')
  state.url = `http://127.0.0.1:${address.port}`
  const decide = (verdict: 'approved' | 'rejected') => {
    return (runId: number, environment: string, user: string, comment = '') =>
      review(state, { runId, environment, user, comment, verdict })
  }
  const double: GitHubDouble = {
    url: state.url,
    state,
    log: journal.log,
    violations: journal.violations,
    fault: rule => faults.add(rule),
    clearFaults: () => faults.clear(),
    grow: more => state.grow(growth.parse(more)),
    requestApproval: (runId, environment) => requestApproval(state, runId, environment),
    approve: decide('approved'),
    reject: decide('rejected'),
    close: () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
  return double
}

async function serve(
  parts: Parts,
  incoming: IncomingMessage,
  response: ServerResponse,
  changed: () => unknown,
): Promise<void> {
  const request = await receive(parts.state.url, incoming)
  const outcome: Outcome = request.url.pathname.startsWith(controlPrefix)
    ? { answer: control(parts, request), connection: 'keep' }
    : exchange(parts, request)
  changed()
  if (outcome.connection === 'cut') incoming.socket.resetAndDestroy()
  if (outcome.answer !== undefined) send(response, outcome.answer)
}

async function receive(base: string, incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  )
  const body = Buffer.concat(chunks).toString('utf8')
  return { method: incoming.method ?? 'GET', url: new URL(base + (incoming.url ?? '/')), headers, body }
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  if (body === undefined) response.end()
  else response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
}
