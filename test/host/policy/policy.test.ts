import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { defineSpec, type Spec } from '../../../src/domain/spec.ts'
import { list } from '../../../src/domain/values/list.ts'
import { percentage } from '../../../src/domain/values/percentage.ts'
import { loadPolicy } from '../../../src/host/policy/load.ts'

const base = {
  description: 'd',
  branding: { icon: 'x', color: 'green' },
  outputs: {},
  reasons: {},
  permissions: {},
  post: false,
}
const coverage = defineSpec({
  ...base,
  name: 'coverage-gate',
  title: 'Coverage',
  inputs: {
    coverage: { description: 'Files.', schema: list(), overrides: 'coverage' },
    lines: { description: 'L.', schema: z.string(), overrides: 'limits.lines' },
  },
  policy: z.strictObject({
    coverage: list().default(['coverage/lcov.info']),
    limits: z
      .strictObject({ lines: percentage().default(80), branches: percentage().optional() })
      .prefault({}),
    groups: z.record(z.string(), z.strictObject({ files: list(), lines: percentage() })).default({}),
  }),
})
const smoke = defineSpec({
  ...base,
  name: 'smoke-test',
  title: 'Smoke',
  inputs: {},
  policy: z.strictObject({ deadline: z.string().default('5m') }),
})
const specs = async (): Promise<readonly Spec[]> => [coverage, smoke]

async function load(
  text: string | undefined,
  options: { environment?: string; given?: Record<string, string> } = {},
) {
  const source = text === undefined ? undefined : { file: '.github/golive.yml', text, ref: undefined }
  const { policy, problems } = await loadPolicy({
    spec: coverage,
    specs,
    source,
    environment: options.environment,
    given: options.given ?? {},
  })
  return {
    policy,
    problems,
    lines: problems.map(({ line, at, message }) => `${line ?? '-'} ${at}: ${message}`),
  }
}

describe('the policy file', () => {
  it('is made of defaults when there is none', async () => {
    const { policy, problems } = await load(undefined)
    expect(problems).toEqual([])
    expect(policy.section).toEqual({ coverage: ['coverage/lcov.info'], limits: { lines: 80 }, groups: {} })
  })

  it('lets an input beat the overlay, the overlay the file, the file the default', async () => {
    const text =
      'mode: observe\ncoverage-gate:\n  coverage: [a.info]\n  limits: { lines: 60, branches: 50 }\nenvironments:\n  production:\n    on-unknown: warn\n    coverage-gate:\n      limits: { lines: 90% }\n'
    const plain = await load(text)
    expect(plain.policy.section).toMatchObject({ coverage: ['a.info'], limits: { lines: 60, branches: 50 } })
    const production = await load(text, { environment: 'production' })
    expect(production.policy).toMatchObject({
      mode: 'observe',
      onUnknown: 'warn',
      section: { limits: { lines: 90, branches: 50 } },
    })
    const given = await load(text, {
      environment: 'production',
      given: { coverage: 'b.info\nc.info', lines: '95' },
    })
    expect(given.policy.section).toMatchObject({
      coverage: ['b.info', 'c.info'],
      limits: { lines: 95, branches: 50 },
    })
  })

  it('names every mistake at once, with its line and the nearest known key', async () => {
    const text =
      'coverage-gat:\n  limits: {}\ncoverage-gate:\n  limits:\n    lines: 180\n    branch: 3\n  groups:\n    critical:\n      files: [src/**]\n      lines: lots\nsmoke-test:\n  deadlin: 5m\n'
    expect((await load(text)).lines.sort()).toEqual([
      '1 coverage-gat: is not a known key; did you mean "coverage-gate"?',
      '10 coverage-gate.groups.critical.lines: expected a percentage such as 80 or 80%',
      '12 smoke-test.deadlin: is not a known key; did you mean "deadline"?',
      '5 coverage-gate.limits.lines: a percentage is at most 100',
      '6 coverage-gate.limits.branch: is not a known key; did you mean "branches"?',
    ])
  })

  it('checks every environment as it would be used, on the overlay’s own line', async () => {
    const text =
      'coverage-gate:\n  limits: { lines: 80 }\nenvironments:\n  staging:\n    coverage-gate:\n      limits:\n        lines: -1\n'
    expect((await load(text)).lines).toEqual([expect.stringMatching(/^7 .*coverage-gate\.limits\.lines: /)])
  })

  it('names a mistake outside the overlays once, however many environments there are', async () => {
    const text =
      'coverage-gate:\n  limits: { lines: -1 }\nenvironments:\n  a: { mode: observe }\n  b: { coverage-gate: { limits: { branches: 3 } } }\n'
    expect((await load(text)).lines).toEqual(['2 coverage-gate.limits.lines: a percentage is at least 0'])
  })

  it('names an environment that the file does not have', async () => {
    const text = 'environments:\n  production:\n    mode: enforce\n'
    expect((await load(text, { environment: 'prodution' })).lines).toEqual([
      '- environment: "prodution" is not in the policy file\'s environments; did you mean "production"?',
    ])
  })

  it.each([
    ['a tab for indentation', 'coverage-gate:\n\tlimits: 3\n'],
    ['a key twice', 'mode: enforce\nmode: observe\n'],
    ['an unfinished list', 'coverage-gate:\n  coverage: [a\n'],
    ['a list at the top', '- a\n'],
    ['a word at the top', 'enforce\n'],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
        .join('\n')}\n`,
    ],
  ])('refuses %s', async (_, text) => {
    const { problems } = await load(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.file).toBe('.github/golive.yml')
  })

  it('blames the input, not the file, for a value that came from it', async () => {
    expect((await load('coverage-gate: {}\n', { given: { lines: '101' } })).lines).toEqual([
      '- lines: "101" is not accepted: a percentage is at most 100',
    ])
  })
})
