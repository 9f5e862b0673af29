import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { version } from '../../src/version.ts'
import { root } from './sources.ts'

const versions = z.record(z.string(), z.string())
const manifestSchema = z.object({
  version: z.string(),
  type: z.literal('module'),
  private: z.literal(true),
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
})
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), optional: z.boolean().optional() })),
})

/** What dist may be made of: each is weighed in bytes and start time before it is added here. */
const shipped = [
  '@actions/core',
  'eventsource-parser',
  'jsonpath-rfc9535',
  'node-sql-parser',
  'octokit',
  'picomatch',
  'saxes',
  'semver',
  'tough-cookie',
  'yaml',
  'zod',
]

const manifest = async () =>
  manifestSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))

describe('the packages', () => {
  it('have exact versions', async () => {
    const { dependencies, devDependencies, optionalDependencies } = await manifest()
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies }
    expect(Object.entries(all).filter(([, wanted]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted))).toEqual([])
  })

  it('that are shipped are those that were weighed', async () => {
    const names = Object.keys((await manifest()).dependencies)
    expect(names.filter(name => !shipped.includes(name))).toEqual([])
  })

  it('are locked, each that is shipped as such', async () => {
    const { packages } = lockSchema.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
    const locked = (name: string) => packages[`node_modules/${name}`]
    for (const name of Object.keys((await manifest()).dependencies)) {
      expect(locked(name)).toBeDefined()
      expect(locked(name)?.dev).toBeUndefined()
    }
  })

  it('tell the version that the results tell', async () => {
    expect((await manifest()).version).toBe(version)
  })
})
