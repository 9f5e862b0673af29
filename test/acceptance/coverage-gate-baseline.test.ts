import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { type Change, junit, lcov, makeChange } from './coverage-gate-change.ts'

const ratchet = (drop: number, more = '') =>
  `coverage-gate:\n  limits: {}\n  baseline: base.json\n  ratchet: { allowed-drop: ${drop} }\n${more}`
const ten = 'line\n'.repeat(10)
const covered = (lines: number) =>
  lcov({ 'src/a.ts': Array.from({ length: 10 }, (_, index) => (index < lines ? 1 : 0)) })
const tests = (count: number) =>
  junit(Array.from({ length: count }, (_, index) => `<testcase name="t${index}"/>`).join(''))

let change: Change
afterEach(() => change.close())

async function open(
  policy: string,
  lines: number,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  change = await makeChange({ '.github/golive.yml': policy, 'src/a.ts': ten, ...more }, {})
  change.workspace.write('coverage/lcov.info', covered(lines))
}

describe('the baseline', () => {
  it('may be the result of an earlier run; what fell below it blocks, but for what is allowed', async () => {
    await open(ratchet(5, '  test-rules: { allowed-drop: 1 }\n'), 9)
    const inputs = { tests: 'junit.xml' }
    change.workspace.write('junit.xml', tests(4))
    const first = await change.run('push', { inputs })
    expect(first.outputs['reason-code']).toBe('baseline-unusable')

    change.workspace.write('.github/golive.yml', 'coverage-gate: { limits: {} }\n')
    const stored = await change.run('push', { inputs })
    change.workspace.write('base.json', await readFile(stored.outputs['result-path'] ?? '', 'utf8'))
    change.workspace.write('.github/golive.yml', ratchet(5, '  test-rules: { allowed-drop: 1 }\n'))
    const same = await change.run('push', { inputs })
    expect(same).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'passed' } })
    expect(same.summary).toContain('lines: 90 % → 90 %')
    expect(same.summary).toContain('xychart-beta')

    change.workspace.write('coverage/lcov.info', covered(8))
    expect((await change.run('push', { inputs })).outputs['reason-code']).toBe('coverage-dropped')
    change.workspace.write('.github/golive.yml', ratchet(10, '  test-rules: { allowed-drop: 1 }\n'))
    change.workspace.write('junit.xml', tests(3))
    expect((await change.run('push', { inputs })).outputs['reason-code']).toBe('passed')
    change.workspace.write('junit.xml', tests(2))
    expect((await change.run('push', { inputs })).outputs['reason-code']).toBe('tests-dropped')
  })

  it('may be a coverage report of then', async () => {
    await open(ratchet(0), 8)
    change.workspace.write('base.json', covered(9))
    expect((await change.run('push')).outputs['reason-code']).toBe('coverage-dropped')
    change.workspace.write('base.json', covered(8))
    expect((await change.run('push')).outputs['reason-code']).toBe('passed')
  })

  it.each([
    ['is not there', undefined],
    ['is empty', ''],
    ['is something else', '{"schemaVersion": 1, "decision": "pass"}'],
    ['tells of no line', 'SF:a\nend_of_record\n'],
  ])('that %s is unknown', async (_, text) => {
    await open(ratchet(0), 9)
    if (text !== undefined) change.workspace.write('base.json', text)
    expect((await change.run('push')).outputs).toMatchObject({
      decision: 'unknown',
      'reason-code': 'baseline-unusable',
    })
  })

  it.each([
    ['of another gate', { gate: 'smoke-test' }],
    [
      'of a run that could not be checked',
      { decision: 'unknown', findings: [{ code: 'report-stale', severity: 'high', message: 'is old' }] },
    ],
  ])('that is a result %s is unknown', async (_, other) => {
    await open('coverage-gate: { limits: {} }\n', 9)
    const stored = await change.run('push')
    const result: object = JSON.parse(await readFile(stored.outputs['result-path'] ?? '', 'utf8'))
    change.workspace.write('base.json', JSON.stringify({ ...result, ...other }))
    change.workspace.write('.github/golive.yml', ratchet(0))
    expect((await change.run('push')).outputs['reason-code']).toBe('baseline-unusable')
  })

  it('may be the result of the very first run, which had none', async () => {
    await open(ratchet(0), 9)
    const first = await change.run('push')
    expect(first.outputs['reason-code']).toBe('baseline-unusable')
    change.workspace.write('base.json', await readFile(first.outputs['result-path'] ?? '', 'utf8'))
    expect((await change.run('push')).outputs['reason-code']).toBe('passed')
  })

  it('that a pull request changes is the base branch’s all the same', async () => {
    const before = { '.github/golive.yml': ratchet(0), 'src/a.ts': ten, 'base.json': covered(9) }
    change = await makeChange(before, { 'base.json': covered(1) })
    change.workspace.write('coverage/lcov.info', covered(8))
    expect((await change.run('pull_request')).outputs['reason-code']).toBe('coverage-dropped')
    expect((await change.run('push')).outputs['reason-code']).toBe('passed')
  })

  it('that a pull request brings along is none', async () => {
    change = await makeChange(
      { '.github/golive.yml': ratchet(0), 'src/a.ts': ten },
      { 'base.json': covered(1) },
    )
    change.workspace.write('coverage/lcov.info', covered(8))
    expect((await change.run('pull_request')).outputs['reason-code']).toBe('baseline-unusable')
  })
})
