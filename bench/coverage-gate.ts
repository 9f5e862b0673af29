import { statSync } from 'node:fs'
import { join } from 'node:path'
import { makeLcovWorkspace } from './lcov-workspace.ts'
import { measure } from './measure.ts'
import type { Row } from './row.ts'

const gate = (workspace: { readonly folder: string; readonly sha: string }) => ({
  action: 'coverage-gate',
  workspace: workspace.folder,
  inputs: { coverage: 'coverage/lcov.info' },
  env: { GITHUB_SHA: workspace.sha },
})
const passed = { reason: 'passed' }

/** Sizes that real repositories have, and one that none should have; the last three show that time is linear. */
export async function benchCoverageGate(): Promise<Row[]> {
  const usual = makeLcovWorkspace({ files: 500, lines: 120 })
  try {
    const cold = await measure(gate(usual), passed, { rounds: 15, warm: false })
    const warm = await measure(gate(usual), passed, { rounds: 15, warm: true })
    const name = 'coverage-gate: 500 files, 60,000 lines of lcov'
    return [
      { name: `${name}, first action of a job`, ...cold, limitMs: 120, scaled: true },
      { name: `${name}, later action of a job`, ...warm, limitMs: 120, scaled: true },
      ...(await benchSizes()),
    ]
  } finally {
    usual.remove()
  }
}

async function benchSizes(): Promise<Row[]> {
  const rows: Row[] = []
  for (const files of [500, 1000, 2000]) {
    const workspace = makeLcovWorkspace({ files, lines: 1470 })
    try {
      const bytes = statSync(join(workspace.folder, 'coverage/lcov.info')).size
      const measured = await measure(gate(workspace), passed, { rounds: 5, warm: false })
      const limits = files === 2000 ? { limitMs: 1000, limitPeak: 200e6, scaled: true } : {}
      rows.push({ name: `coverage-gate: ${Math.round(bytes / 1e6)} MB of lcov`, ...measured, ...limits })
    } finally {
      workspace.remove()
    }
  }
  return rows
}
