import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { advisoriesShape } from './advisory-shape.ts'
import { startRegistry } from './double.ts'
import { faultShape } from './fault.ts'
import { universeShape } from './universe-shape.ts'

const { values } = parseArgs({
  options: {
    universe: { type: 'string' },
    advisories: { type: 'string' },
    now: { type: 'string' },
    port: { type: 'string', default: '0' },
    prefix: { type: 'string', default: '' },
    tarballs: { type: 'string' },
    /** `{"kind":"status","route":"bulk","status":503}`; may be given more than once. */
    fault: { type: 'string', multiple: true, default: [] },
  },
})
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
// Not an argument, because everyone on the machine can read those.
const tokens = z.record(z.string(), z.string()).parse(JSON.parse(process.env['REGISTRY_TOKENS'] ?? '{}'))

const registry = await startRegistry({
  tokens,
  prefix: values.prefix,
  port: Number(values.port),
  ...(values.now === undefined ? {} : { now: new Date(values.now) }),
  ...(values.tarballs === undefined ? {} : { tarballs: values.tarballs }),
  ...(values.universe === undefined ? {} : { universe: universeShape.parse(read(values.universe)) }),
  ...(values.advisories === undefined ? {} : { advisories: advisoriesShape.parse(read(values.advisories)) }),
})
for (const fault of values.fault) registry.fault(faultShape.parse(JSON.parse(fault)))
const { url, osv } = registry
process.stdout.write(`${JSON.stringify({ url, osv })}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void registry.close())
