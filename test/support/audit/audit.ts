import { stringify } from 'yaml'
import { type RegistryDouble, type RegistryOptions, startRegistry } from '../registry/double.ts'
import { type ActionRequest, type ActionRun, runAction } from '../runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../workspace/workspace.ts'
import { hole } from './advisories.ts'
import { npmProject, shop } from './npm-project.ts'

export interface Audit {
  readonly workspace: TestWorkspace
  readonly registry: RegistryDouble
  run(more?: Partial<ActionRequest>): Promise<ActionRun & { readonly came: readonly (string | undefined)[] }>
  close(): Promise<void>
}

export interface AuditRequest {
  /** Laid over a shop that needs deep-merge-all 4.17.20; undefined takes a file away. */
  readonly files?: Readonly<Record<string, string | undefined>>
  /** The gate's section; the double's addresses are put in. */
  readonly policy?: object
  readonly registry?: RegistryOptions
}

/** A checkout with a lockfile, and a registry that knows one advisory about it. */
export async function openAudit({
  files = {},
  policy = {},
  registry: options = {},
}: AuditRequest = {}): Promise<Audit> {
  const registry = await startRegistry({ advisories: [hole()], ...options })
  const all = {
    ...npmProject(shop),
    '.github/golive.yml': policyFile(registry, policy),
    ...files,
  }
  const kept = Object.entries(all).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  )
  const workspace = makeWorkspace(Object.fromEntries(kept))
  return {
    workspace,
    registry,
    run: async (more = {}) => {
      const run = await runAction({
        action: 'audit-gate',
        workspace: workspace.folder,
        ...more,
        env: { GITHUB_SHA: workspace.sha, ...more.env },
      })
      return { ...run, came: [run.outputs['decision'], run.outputs['reason-code']] }
    },
    close: async () => {
      await registry.close()
      workspace.remove()
    },
  }
}

export function policyFile(registry: Pick<RegistryDouble, 'url' | 'osv'>, policy: object): string {
  return stringify({
    'audit-gate': { 'registry-url': registry.url, 'osv-url': registry.osv, deadline: '20s', ...policy },
  })
}

/** A waivers file with one waiver of the shop's advisory. */
export function waiversFile(more: object = {}): string {
  const waiver = {
    id: 'GHSA-35jh-r3h4-6jhm',
    scope: { package: 'deep-merge-all', versions: '*', path: '*' },
    reason: 'not reachable',
    owner: 'ann',
    expires: inDays(60),
    ...more,
  }
  return stringify({ version: 1, waivers: [waiver] })
}

/** A day as waivers write it. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
