import { startRegistry } from '../test/support/registry/double.ts'
import { makeWorkspace } from '../test/support/workspace/workspace.ts'
import { measure } from './measure.ts'
import { makeNpmTree } from './npm-tree.ts'
import { timeOtherAudits } from './other-audits.ts'
import type { Row } from './row.ts'

const packages = 1500

/** A lockfile of the size that applications have, a registry on this machine, and what others need for the same. */
export async function benchAuditGate(): Promise<Row[]> {
  const { files, universe, advisories } = makeNpmTree(packages)
  const registry = await startRegistry({ universe, advisories: [...advisories] })
  const workspace = makeWorkspace({ ...files, '.npmrc': `registry=${registry.url}/\n` })
  const gate = { action: 'audit-gate', workspace: workspace.folder, env: { GITHUB_SHA: workspace.sha } }
  const expected = { reason: 'vulnerable-below-level' }
  const name = `audit-gate: package-lock.json with ${packages.toLocaleString('en')} packages`
  const limits = { limitMs: 200, limitPeak: 120e6, scaled: true }
  try {
    const cold = await measure(gate, expected, { rounds: 11, warm: false })
    const warm = await measure(gate, expected, { rounds: 11, warm: true })
    return [
      { name: `${name}, first action of a job`, ...cold, ...limits },
      { name: `${name}, later action of a job`, ...warm, ...limits },
      ...(await timeOtherAudits(workspace.folder, `${registry.url}/`)),
    ]
  } finally {
    workspace.remove()
    await registry.close()
  }
}
