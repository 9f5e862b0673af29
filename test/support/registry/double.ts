import { createServer, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { refusal, type Tokens } from './access.ts'
import { advisories as madeUpAdvisories } from './advisories.ts'
import { type AdvisorySeed, advisoriesShape } from './advisory-shape.ts'
import { type Answer, notFound } from './answer.ts'
import { bulkAnswer } from './bulk.ts'
import { type FaultRule, Faults } from './fault.ts'
import { batchAnswer, type Osv, vulnAnswer } from './osv.ts'
import { type Route, routeOf, type Target } from './route.ts'
import { send } from './send.ts'
import { Store } from './store.ts'
import { universe as madeUpUniverse } from './universe.ts'
import { type UniverseSeed, universeShape } from './universe-shape.ts'

export interface Entry {
  readonly route: Route
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly encoding: string | undefined
  /** Decoded; JSON where it is some. */
  readonly body: unknown
  readonly fault: string | undefined
}

export interface RegistryDouble {
  /** Of the registry, its path included, without a slash at the end. */
  readonly url: string
  /** Of OSV, which listens on the same port. */
  readonly osv: string
  readonly journal: readonly Entry[]
  /** Lets calls go wrong; answers how often the rule struck so far. */
  fault(rule: FaultRule): () => number
  clearFaults(): void
  close(): Promise<void>
}

export interface RegistryOptions {
  readonly now?: Date
  readonly universe?: UniverseSeed
  readonly advisories?: readonly AdvisorySeed[]
  readonly tokens?: Tokens
  /** The registry's own path, such as `/npm/team`. */
  readonly prefix?: string
  /** Where documents say that tarballs are; the double itself unless told. */
  readonly tarballs?: string
  /** Ids in one answer of OSV to one query. */
  readonly osvPage?: number
  readonly port?: number
}

interface Parts {
  readonly store: Store
  readonly osv: Osv
  readonly faults: Faults
  readonly journal: Entry[]
  readonly tokens: Tokens
  readonly prefix: string
}

/** A registry of made-up packages and the advisories about them, on a free port of this machine. */
export async function startRegistry(options: RegistryOptions = {}): Promise<RegistryDouble> {
  const { prefix = '', tokens = {}, osvPage = 1000 } = options
  const now = () => options.now ?? new Date()
  const universe = options.universe === undefined ? madeUpUniverse : universeShape.parse(options.universe)
  const advisories =
    options.advisories === undefined ? madeUpAdvisories : advisoriesShape.parse(options.advisories)
  const store = new Store(universe, now)
  const osv = { advisories, now, page: osvPage }
  const parts: Parts = { store, osv, faults: new Faults(), journal: [], tokens, prefix }
  const server = createServer((request, response) => {
    receive(request)
      .then(body => {
        const { method = '', url = '' } = request
        const path = url.replace(/\?.*$/, '')
        const target = routeOf(method, path, prefix)
        const fault = parts.faults.strike(target.route, path)
        const { authorization, 'content-encoding': encoding } = request.headers
        parts.journal.push({
          route: target.route,
          method,
          path,
          authorization,
          encoding,
          body,
          fault: fault?.kind,
        })
        const short = String(request.headers.accept).includes('application/vnd.npm.install-v1+json')
        send(response, answer(parts, target, { authorization, body, short }), fault)
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the double has no port')
  const origin = `http://127.0.0.1:${address.port}`
  store.base = options.tarballs ?? origin + prefix
  return {
    url: origin + prefix,
    osv: origin,
    journal: parts.journal,
    fault: rule => parts.faults.add(rule),
    clearFaults: () => parts.faults.clear(),
    close: () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

interface Call {
  readonly authorization: string | undefined
  readonly body: unknown
  readonly short: boolean
}

function answer({ store, osv, tokens }: Parts, target: Target, { authorization, body, short }: Call): Answer {
  const { route, name, version } = target
  const asked = route === 'bulk' && typeof body === 'object' && body !== null ? Object.keys(body) : [name]
  const refused = ['bulk', 'document', 'tarball'].includes(route)
    ? refusal(tokens, asked, authorization)
    : undefined
  if (refused !== undefined) return refused
  switch (route) {
    case 'bulk':
      return bulkAnswer(osv.advisories, body)
    case 'retired-audit':
      return {
        status: 410,
        body: { error: 'This endpoint is being retired. Use the bulk advisory endpoint instead.' },
      }
    case 'osv-batch':
      return batchAnswer(osv, body)
    case 'osv-vuln':
      return vulnAnswer(osv, name)
    case 'ping':
      return { status: 200, body: {} }
    case 'tarball': {
      const bytes = store.tarball(name, version ?? '')?.data
      return bytes === undefined ? notFound : { status: 200, bytes }
    }
    case 'document': {
      const found = version === undefined ? store.document(name, short) : store.version(name, version)
      const type = short ? 'application/vnd.npm.install-v1+json' : 'application/json'
      return found === undefined ? notFound : { status: 200, body: found, headers: { 'content-type': type } }
    }
    default:
      return notFound
  }
}

async function receive(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString()
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}
