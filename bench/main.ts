import { benchAuditGate } from './audit-gate.ts'
import { timeBareNode } from './bare-node.ts'
import { benchCoverageGate } from './coverage-gate.ts'
import { type Row, showRow } from './row.ts'
import { benchSmokeTest } from './smoke-test.ts'

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  'audit-gate': benchAuditGate,
  'coverage-gate': benchCoverageGate,
  'smoke-test': benchSmokeTest,
}
const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => parts[name] === undefined)
if (unknown.length > 0) {
  console.error(`there is no part ${unknown.join(', ')}; known are ${Object.keys(parts).join(', ')}`)
  process.exitCode = 2
} else {
  const bareMs = timeBareNode(21)
  console.log(`node ${process.versions.node}; node -e 0 takes ${bareMs.toFixed(0)} ms`)
  let over = 0
  for (const [name, bench] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const row of await bench()) {
      const { line, ok } = showRow(row, bareMs)
      console.log(line)
      if (!ok) over += 1
    }
  }
  if (over > 0) {
    console.log(`${over} over the limit`)
    process.exitCode = 1
  }
}
