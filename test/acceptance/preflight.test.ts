import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'

const lcov = 'SF:src/a.js\nDA:1,1\nDA:2,1\nend_of_record\n'
const policy = 'coverage-gate:\n  limits: { lines: 80 }\n'

let workspace: TestWorkspace
const open = (files: Readonly<Record<string, string>> = { '.github/golive.yml': policy }) => {
  workspace = makeWorkspace({ 'src/a.js': 'a\nb\n', ...files })
}
beforeEach(() => open())
afterEach(() => workspace.remove())

const play = (inputs: Readonly<Record<string, string>>, action = 'preflight') =>
  runAction({ action, workspace: workspace.folder, inputs, env: { GITHUB_SHA: workspace.sha } })
const select = (inputs = {}) => play({ phase: 'select', ...inputs })
const conclude = (steps: unknown, inputs = {}) =>
  play({ phase: 'conclude', steps: JSON.stringify(steps), ...inputs })

/** The gate as preflight runs it, as a step of the composite. */
async function coverage(report: string, outcome = 'success') {
  workspace.write('coverage/lcov.info', report)
  const { outputs, exitCode } = await play({ mode: 'observe' }, 'coverage-gate')
  expect(exitCode).toBe(0)
  return { 'coverage-gate': { outputs, outcome, conclusion: outcome } }
}

describe('the selection of preflight', () => {
  it('is every gate that has a section, without a word in the summary', async () => {
    const run = await select()
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { gates: 'coverage-gate', decision: 'pass' },
      summary: '',
    })
  })

  it('counts an empty section, and one of the environment’s overlay', async () => {
    workspace.remove()
    open({ '.github/golive.yml': 'environments:\n  live:\n    coverage-gate: {}\n' })
    expect((await select({ environment: 'live' })).outputs['gates']).toBe('coverage-gate')
    expect((await select()).outputs['reason-code']).toBe('input-invalid')
  })

  it('is what the input or the policy names, in place of the sections', async () => {
    workspace.remove()
    open({ '.github/golive.yml': 'preflight:\n  gates: [audit-gate]\ncoverage-gate: {}\n' })
    expect((await select()).outputs['gates']).toBe('audit-gate')
    const given = await select({ gates: 'audit-gate\ncoverage-gate' })
    expect(given.outputs['gates']).toBe('coverage-gate audit-gate')
  })

  it('is no pass when nothing is asked', async () => {
    workspace.remove()
    open({})
    const run = await select()
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'input-invalid', gates: '' },
    })
    expect(run.result?.headline).toContain('there is no policy file')
    expect(run.summary).toContain('Could not be checked')
  })

  it('names a gate that it does not know', async () => {
    const run = await select({ gates: 'coverage' })
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'input-invalid' } })
    expect(run.result?.findings[0]?.message).toMatch(/^gates: "coverage" is not accepted: expected one of/)
  })

  it('lets a mistake pass under observe only', async () => {
    expect((await select({ gates: 'x', mode: 'observe' })).exitCode).toBe(0)
    expect((await select({ gates: 'x', 'on-unknown': 'warn' })).exitCode).toBe(1)
  })
})

describe('the verdict of preflight', () => {
  it('is that of the gate, whichever it is', async () => {
    const good = await conclude(await coverage(lcov))
    expect(good).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', 'reason-code': 'passed' } })
    const bad = await conclude(await coverage(lcov.replace('DA:2,1', 'DA:2,0')))
    expect(bad).toMatchObject({ exitCode: 1, outputs: { decision: 'block', 'reason-code': 'below-limit' } })
    expect(bad.result?.gate).toBe('preflight')
    expect(bad.summary).toContain('coverage-gate: lines')
    const empty = await conclude(await coverage(''))
    expect(empty).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'report-empty' },
    })
  })

  it('fails the step by the mode and on-unknown of its inputs, else of the policy file', async () => {
    const low = await coverage(lcov.replace('DA:2,1', 'DA:2,0'))
    expect((await conclude(low, { mode: 'observe' })).exitCode).toBe(0)
    const empty = await coverage('')
    expect((await conclude(empty, { 'on-unknown': 'warn' })).exitCode).toBe(0)
    workspace.write('.github/golive.yml', `mode: observe\non-unknown: warn\n${policy}`)
    expect((await conclude(low)).exitCode).toBe(0)
    expect((await conclude(low, { mode: 'enforce' })).exitCode).toBe(1)
    expect((await conclude(empty, { mode: 'enforce' })).exitCode).toBe(0)
  })

  it('is unknown for a gate that broke down, did not run, or spoke of another commit', async () => {
    const broken = await coverage(lcov, 'failure')
    for (const steps of [broken, {}, { 'coverage-gate': { outputs: {}, outcome: 'skipped' } }])
      expect(await conclude(steps)).toMatchObject({
        ...{ exitCode: 1, outputs: { decision: 'unknown', 'reason-code': 'gate-without-result' } },
      })
    const before = await coverage(lcov)
    workspace.write('b', 'b')
    const sha = workspace.commit('Next')
    const later = await runAction({
      ...{ action: 'preflight', workspace: workspace.folder, env: { GITHUB_SHA: sha } },
      inputs: { phase: 'conclude', steps: JSON.stringify(before) },
    })
    expect(later.outputs['reason-code']).toBe('result-of-another-commit')
  })

  it('lets no mistake in a gate’s input and no gate that broke down through as an outage', async () => {
    workspace.write('coverage/lcov.info', lcov)
    const wrong = await play({ mode: 'observe', 'tests-outcome': 'fine' }, 'coverage-gate')
    expect(wrong).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'input-invalid' } })
    const step = { outputs: wrong.outputs, outcome: 'success', conclusion: 'success' }
    for (const steps of [{ 'coverage-gate': step }, await coverage(lcov, 'failure'), {}])
      expect((await conclude(steps, { 'on-unknown': 'warn' })).exitCode).toBe(1)
  })

  it('needs the steps', async () => {
    const run = await play({ phase: 'conclude' })
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'input-invalid' } })
  })
})
