import { systemClock } from '../../../src/host/clock.ts'
import { GitHubApi } from '../../../src/host/github/github-api.ts'
import { token } from './sample.ts'

export interface ApiOptions {
  readonly url: string
  readonly token?: string | undefined
  readonly deadlineMs?: number
  readonly signal?: AbortSignal
  readonly redact?: (text: string) => string
}

/** The client of the product, for the repository that the double has. */
export function openApi(options: ApiOptions): GitHubApi {
  const { url, deadlineMs, signal = new AbortController().signal, redact = (text: string) => text } = options
  const quiet = () => undefined
  return new GitHubApi('acme/events', systemClock, {
    token: 'token' in options ? options.token : token,
    baseUrl: url,
    signal,
    log: { debug: quiet, redact },
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  })
}
