import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { defineSpec, type Spec } from '../../../src/domain/spec.ts'
import { percentage } from '../../../src/domain/values/percentage.ts'
import { loadPolicy } from '../../../src/host/policy/load.ts'

const gate = defineSpec({
  name: 'gate',
  title: 'Gate',
  description: 'd',
  branding: { icon: 'x', color: 'green' },
  inputs: {
    target: { description: 'T.', schema: z.string(), overrides: 'groups.critical.lines' },
    level: { description: 'L.', schema: z.string() },
  },
  policy: z.strictObject({
    groups: z.record(z.string(), z.strictObject({ files: z.string(), lines: percentage() })).default({}),
  }),
  outputs: {},
  reasons: {},
  permissions: {},
  post: false,
})
const specs = async (): Promise<readonly Spec[]> => [gate]

async function load(text: string, environment?: string, given: Record<string, string> = {}) {
  const source = { file: 'golive.yml', text, ref: undefined }
  const { policy, problems } = await loadPolicy({ spec: gate, specs, source, environment, given })
  return { policy, lines: problems.map(({ line, at, message }) => `${line ?? '-'} ${at}: ${message}`) }
}
const rest = 'gate:\n  groups:\n    critical: { files: src/**, lines: 80 }\n'

describe('an overlay', () => {
  it('may leave out what the rest has', async () => {
    const { policy, lines } = await load(
      `${rest}environments:\n  production:\n    gate: { groups: { critical: { lines: 95 } } }\n`,
      'production',
    )
    expect(lines).toEqual([])
    expect(policy.section).toEqual({ groups: { critical: { files: 'src/**', lines: 95 } } })
  })

  it('may not leave out what nobody has, and says it at its own line', async () => {
    const text = `${rest}environments:\n  production:\n    gate:\n      groups:\n        other: { lines: 95 }\n`
    expect((await load(text)).lines).toEqual([expect.stringMatching(/^8 gate\.groups\.other\.files: /)])
  })

  it.each([
    ['environments:\n  a: [x]\n', '2 environments.a: expected a map of overrides'],
    ['environments:\n  a:\n', '2 environments.a: expected a map of overrides'],
    ['environments:\n  a: { version: 1 }\n', '2 environments.a.version: belongs at the top'],
    ['environments:\n  a:\n    environments: {}\n', '3 environments.a.environments: belongs at the top'],
    ['environments: [a]\n', '1 environments: '],
    ['environments:\n  a: { gat: {} }\n', '2 gat: is not a known key; did you mean "gate"?'],
    ['environments:\n  a: { mode: Enforce }\n', '2 mode: expected enforce or observe'],
    ['gate: [x]\n', '1 gate: '],
    ['gate:\n', '1 gate: '],
    ['version: 2\n', '1 version: expected 1'],
  ])('and the whole file have their shape: %j', async (text, line) => {
    const { lines } = await load(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(line)
  })

  it.each(['constructor', 'toString', '__proto__'])(
    'is not made of what every object has: %s',
    async name => {
      const { lines, policy } = await load(`${rest}environments:\n  production: { mode: observe }\n`, name)
      expect(lines).toHaveLength(1)
      expect(policy.mode).toBeUndefined()
      expect((await load(rest, name)).policy.section).toEqual({
        groups: { critical: { files: 'src/**', lines: 80 } },
      })
    },
  )

  it('and the inputs are blamed for their own mistakes, all at once', async () => {
    const { lines } = await load(
      `${rest}environments:\n  a: { gate: { groups: { critical: { lines: -1 } } } }\n`,
      'a',
      {
        target: '101',
      },
    )
    expect(lines).toEqual([
      '5 gate.groups.critical.lines: a percentage is at least 0',
      '- target: "101" is not accepted: a percentage is at most 100',
    ])
  })
})
