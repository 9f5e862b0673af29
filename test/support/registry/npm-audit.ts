import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)

const viaShape = z.object({ name: z.string(), url: z.string() })
const auditShape = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({ via: z.array(z.union([z.string(), viaShape])), nodes: z.array(z.string()) }),
  ),
})

/** What npm says of a folder with a lockfile: each advisory's package and GHSA id, and where each such package lies. */
export interface NpmAudit {
  /** `package GHSA-…`, sorted. */
  readonly advisories: readonly string[]
  /** Locations of packages that have an advisory of their own, sorted. */
  readonly locations: readonly string[]
}

export async function npmAudit(folder: string, registry: string): Promise<NpmAudit> {
  const text = await npm(['audit', '--json'], folder, registry)
  const { vulnerabilities } = auditShape.parse(JSON.parse(text))
  const own = Object.values(vulnerabilities).flatMap(({ via, nodes }) => {
    const advisories = via.flatMap(one =>
      typeof one === 'string' ? [] : [`${one.name} ${one.url.split('/').at(-1)}`],
    )
    return advisories.length === 0 ? [] : [{ advisories, nodes }]
  })
  return {
    advisories: [...new Set(own.flatMap(({ advisories }) => advisories))].sort(),
    locations: own.flatMap(({ nodes }) => nodes).sort(),
  }
}

/** The real npm, with a cache and settings of its own; its exit code says whether something was found, and so is not heard. */
export async function npm(args: readonly string[], folder: string, registry: string): Promise<string> {
  const options = ['--registry', registry, '--cache', `${folder}/.npm-cache`, '--no-fund', '--ignore-scripts']
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, npm_config_update_notifier: 'false' }
  try {
    const { stdout } = await run('npm', [...args, ...options], { cwd: folder, env, timeout: 60_000 })
    return stdout
  } catch (error) {
    const { stdout } = z.object({ stdout: z.string().min(1) }).parse(error)
    return stdout
  }
}
