import { join } from 'node:path'
import { markerName } from './leftovers.ts'
import { golive, standIns } from './lower/step.ts'
import type { EventName } from './options.ts'
import type { Scratch } from './scratch.ts'
import { names } from './seed.ts'

export interface ActRequest {
  readonly event: EventName
  readonly scratch: Scratch
  readonly workflow: string
  readonly eventFile: string
  readonly apiUrl: string
  readonly marker: string
  /** Of the fault and the database. */
  readonly env: Readonly<Record<string, string>>
}

/** The arguments of act for one run. */
export function actArguments(request: ActRequest): string[] {
  const { event, scratch, workflow, eventFile, apiUrl, marker, env } = request
  const repositories = {
    [`${golive}@v1`]: scratch.golive,
    [`${standIns}@v1`]: join(import.meta.dirname, 'stand-ins'),
  }
  const all = {
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_REPOSITORY: `${names.owner}/${names.repository}`,
    GITHUB_RUN_ID: String(names.run),
    GOLIVE_REHEARSAL_TOKEN: names.token,
    GOLIVE_REHEARSAL_REPOSITORY: scratch.repository,
    GOLIVE_REHEARSAL_STORE: join(scratch.folder, 'store'),
    [markerName]: marker,
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    ...env,
  }
  return [
    event,
    ...['--workflows', join(scratch.repository, workflow), '--directory', scratch.repository],
    ...['--json', '--eventpath', eventFile, '--actor', names.actor, '--no-cache-server'],
    ...['latest', '26.04', '24.04', '22.04'].flatMap(version => ['-P', `ubuntu-${version}=-self-hosted`]),
    ...Object.entries(repositories).flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ...Object.entries(all).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['-s', 'GITHUB_TOKEN'],
  ]
}
