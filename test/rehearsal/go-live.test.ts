import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { z } from 'zod'
import { compositeYml } from '../../script/metadata/composite.ts'
import { pool } from '../../src/checks/pool.ts'
import { loadSpecs } from '../../src/start.ts'
import { quickPath } from './quick-npm.ts'
import { jobOf, outputsOf, playExample, steady } from './rehearsed.ts'
import type { RunModel } from './run/model.ts'

/** Why each fault is a NO-GO, and which gate says what about it; the other gates say what they say of a good run. */
const planted = [
  ['critical-advisory', 'gate-blocked', { 'audit-gate': 'vulnerable' }],
  ['coverage-drop', 'gate-blocked', { 'coverage-gate': 'below-limit' }],
  ['skipped-test', 'gate-blocked', { 'coverage-gate': 'tests-skipped' }],
  ['expired-waiver', 'gate-blocked', { 'audit-gate': 'waiver-expired' }],
  ['registry-down', 'gate-unknown', { 'audit-gate': 'sources-failed' }],
  ['missing-result', 'gate-missing', {}],
  ['skipped-job', 'foreign-job-not-run', {}],
  ['unprotected-environment', 'environment-unprotected', {}],
  ['moved-head', 'head-moved', {}],
  ['stale-evidence', 'evidence-stale', {}],
] as const
const gates = ['coverage-gate', 'audit-gate'] as const

const path = process.env['PATH'] ?? ''
let folder: string
let clean: RunModel
let broken: RunModel
let pushed: RunModel
const runs = new Map<string, RunModel>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'golive-quick-'))
  process.env['PATH'] = quickPath(folder, path)
  // The first one runs the tests for all whose sources are the same.
  clean = await playExample('go-live')
  await pool([...planted, ['broken-policy'] as const], 2, async ([fault]) => {
    const run = await playExample('go-live', { fault })
    if (fault === 'broken-policy') broken = run
    else runs.set(fault, run)
  })
  pushed = await playExample('pull-request', { event: 'push', fault: 'coverage-drop' })
}, 600_000)
afterAll(() => {
  process.env['PATH'] = path
  rmSync(folder, { recursive: true, force: true })
})

const results = (run: RunModel) => jobOf(run, 'preflight').outputs.get('preflight') ?? {}
const decision = (run: RunModel) => outputsOf(run, 'decide', 'decide')

describe('a go-live with nothing wrong', () => {
  it('is a GO, and tells the reviewer what ships', () => {
    expect(decision(clean)).toMatchObject({ verdict: 'GO', score: '10.0' })
    const brief = jobOf(clean, 'decide').summaries.join('\n')
    expect(brief).toMatch(/You may approve this/)
    expect(brief).toContain('Add notes')
    expect(brief).toContain('GHSA-xq4m-9w2p-7vhj')
  })

  it('is authorized after its approval, with the name of who approved', () => {
    const { verdict, 'approved-by': by } = outputsOf(clean, 'authorize', 'authorize')
    expect([verdict, by]).toEqual(['GO', 'carol'])
    expect(clean.conclusion).toBe('success')
  })
})

describe('each planted fault', () => {
  it.each(planted)('%s ends NO-GO with the reason %s', (fault, reason, saying) => {
    const run = runs.get(fault)
    if (run === undefined) throw new Error(`${fault} was not played`)
    expect({ [fault]: decision(run) }).toMatchObject({
      [fault]: { verdict: 'NO-GO', 'reason-code': reason },
    })
    expect(run.conclusion).toBe('failure')
    expect(jobOf(run, 'authorize').result).toBe('skipped')
    for (const gate of gates) {
      const code: Partial<Record<string, string>> = saying
      const now = steady(results(run)[`${gate}-result`])
      if (code[gate] === undefined) expect(now).toEqual(steady(results(clean)[`${gate}-result`]))
      else expect(now.reasonCode).toBe(code[gate])
    }
  })

  it('has reasons that no other has', () => {
    const told = planted.map(([, ...why]) => JSON.stringify(why))
    expect(new Set(told).size).toBe(10)
  })
})

describe('a push whose tests are gone', () => {
  it('is stopped, with a report that is whole', () => {
    const { summaries } = jobOf(pushed, 'test')
    // It goes on after the gate that blocked.
    expect(summaries.join('\n')).toMatch(/Golive coverage gate: Blocked[\s\S]*Golive audit gate: Passed/)
    expect(pushed.jobs.flatMap(job => job.summaries).join('\n')).toContain('NO-GO to review')
    expect(pushed.conclusion).toBe('failure')
  })
})

describe('the outputs of preflight', () => {
  it('are those of its parts, each of them, in good runs and in bad ones', async () => {
    const manifest = z.object({ outputs: z.record(z.string(), z.object({ value: z.string() })) })
    const specs = await loadSpecs()
    const spec = specs.find(({ name }) => name === 'preflight')
    if (spec === undefined) throw new Error('there is no preflight')
    const { outputs } = manifest.parse(parse(compositeYml(spec, specs)))
    for (const run of [clean, ...runs.values()]) {
      const given = results(run)
      expect(Object.keys(given).sort()).toEqual(Object.keys(outputs).sort())
      for (const [name, value] of Object.entries(given)) {
        const gate = gates.find(one => name.startsWith(`${one}-`))
        const own = gate === undefined ? name : name.slice(gate.length + 1)
        expect(value).toBe(outputsOf(run, 'preflight', `preflight/${gate ?? 'conclude'}`)[own])
      }
    }
  })

  it('are those of the selection when it could not be made, and no gate runs then', () => {
    const given = results(broken)
    const own = outputsOf(broken, 'preflight', 'preflight/select')
    expect(given).toMatchObject({ ...own, decision: 'unknown', 'reason-code': 'input-invalid' })
    expect(gates.map(gate => given[`${gate}-result`])).toEqual(['', ''])
    expect(jobOf(broken, 'preflight').outputs.has('preflight/conclude')).toBe(false)
    expect(jobOf(broken, 'preflight').result).toBe('failure')
    expect(decision(broken)).toMatchObject({ decision: 'unknown', 'reason-code': 'input-invalid' })
  })

  it('have the decision and the reason of the worst part', () => {
    for (const run of [clean, ...runs.values()]) {
      const given = results(run)
      const parts = gates.map(gate => given[`${gate}-decision`] ?? '')
      const worst = ['block', 'unknown', 'warn', 'pass'].find(one => parts.includes(one))
      expect(given['decision']).toBe(worst)
      const deciding = gates.find(gate => given[`${gate}-decision`] === worst)
      if (worst !== 'pass') expect(given['reason-code']).toBe(given[`${deciding}-reason-code`])
    }
  })
})
