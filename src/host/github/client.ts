import type { Octokit } from 'octokit'
import type { ZodType } from 'zod'
import { ApiError, EnvironmentError } from '../../errors.ts'
import type { Log } from '../../ports/log.ts'

export interface ClientOptions {
  readonly token: string | undefined
  readonly baseUrl: string
  readonly log: Pick<Log, 'debug' | 'redact'>
  readonly signal: AbortSignal
  /** Milliseconds for one call with all its retries; 60,000 unless told. */
  readonly deadlineMs?: number
}

const longestWaitS = 30
const longestMessage = 300

/** GitHub's API with retry, throttling, a deadline per call and answers that are checked. */
export class Client {
  readonly #options: ClientOptions
  #octokit: Promise<Octokit> | undefined

  constructor(options: ClientOptions) {
    this.#options = options
  }

  /** `route` as in GitHub's documentation, such as `GET /repos/{owner}/{repo}`. */
  async call<T>(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    answer: ZodType<T>,
  ): Promise<T> {
    const octokit = await this.#open()
    this.#options.signal.throwIfAborted()
    const deadline = AbortSignal.timeout(this.#options.deadlineMs ?? 60_000)
    const signal = AbortSignal.any([deadline, this.#options.signal])
    // Repeating a POST may create twice; whoever creates looks again and decides.
    const retries = route.startsWith('POST ') ? { retries: 0 } : {}
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    try {
      const asked = octokit.request(route, { ...parameters, request: { signal, ...retries } })
      const { data } = await Promise.race([asked, aborted])
      const parsed = answer.safeParse(data)
      if (parsed.success) return parsed.data
      throw new ApiError(`GitHub answered ${route} in a shape that it does not document`, {
        cause: parsed.error,
      })
    } catch (error) {
      throw this.#explain(route, error, deadline.aborted)
    }
  }

  #explain(route: string, error: unknown, late: boolean): unknown {
    if (error instanceof ApiError || this.#options.signal.aborted) return error
    if (late) return new ApiError(`GitHub did not answer ${route} in time`, { cause: error })
    const status = statusOf(error)
    const text = shorten(this.#options.log.redact(error instanceof Error ? error.message : String(error)))
    const what = status === undefined ? `did not answer ${route}` : `refused ${route} with ${status}`
    return new ApiError(`GitHub ${what}: ${text}`, {
      cause: error,
      ...(status === undefined ? {} : { status }),
      ...(status === 401 || status === 403 || status === 404
        ? { remedy: 'See the permissions table in the action’s README.' }
        : {}),
    })
  }

  #open(): Promise<Octokit> {
    this.#octokit ??= createOctokit(this.#options)
    return this.#octokit
  }
}

async function createOctokit({ token, baseUrl, log }: ClientOptions): Promise<Octokit> {
  if (token === undefined || token === '') {
    throw new EnvironmentError('there is no token for the GitHub API', {
      remedy: 'Leave the input `github-token` at its default, or give a token.',
    })
  }
  const { Octokit } = await import('octokit')
  const again = (retryAfter: number, _options: unknown, _octokit: unknown, retryCount: number) =>
    retryAfter <= longestWaitS && retryCount < 2
  return new Octokit({
    auth: token,
    baseUrl,
    userAgent: 'golive',
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: text => log.debug(text),
      error: text => log.debug(text),
    },
    throttle: { onRateLimit: again, onSecondaryRateLimit: again },
  })
}

/** A proxy may answer with a whole page, which octokit takes for its message. */
function shorten(text: string): string {
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage).toWellFormed()}…`
}

/** octokit calls a connection that broke a 500; only one with a response was answered. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || !('response' in error)) return undefined
  const { status, response } = error
  return typeof status === 'number' && status >= 400 && response !== undefined ? status : undefined
}
