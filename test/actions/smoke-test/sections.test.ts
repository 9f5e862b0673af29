import { describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../../src/actions/smoke-test/evidence.ts'
import { sectionsOf } from '../../../src/actions/smoke-test/sections.ts'
import type { Probe } from '../../../src/checks/host-state.ts'
import { renderSection } from '../../../src/report/blocks.ts'
import { evidence, failing, host, outcome } from './evidence.ts'

const rendered = (more: Partial<Evidence>) => sectionsOf(evidence(more)).map(renderSection).join('\n\n')
const attempt = (afterMs: number, state: Probe['state'], message: string) => ({
  afterMs,
  state,
  message,
  failure: undefined,
  commit: undefined,
})

describe('the report of the smoke test', () => {
  it('has p50 and p95 of each check, and a chart of the slowest', () => {
    const samples = Array.from({ length: 20 }, (_, index) => (index + 1) * 100)
    const text = rendered({ outcomes: [outcome({ samples }), outcome({ name: 'two' })] })
    expect(text).toMatch(/\| ✅ \| one \| <code>GET \/one<\/code> \| 200 \| 1\.0 s \| 1\.9 s \|/)
    expect(text).toContain('Slowest checks, p95')
  })

  it('shows the first bytes of a failing answer as code, whatever they are', () => {
    const excerpt = '```\n<script>alert(1)</script> | @team [x](http://evil.test)'
    const text = rendered({ outcomes: [failing('status', { status: 500, excerpt })] })
    expect(text).toContain('one answered 500')
    expect(text).toMatch(/````\n```\n<script>/)
  })

  it('escapes what a service or the policy names', () => {
    const name = 'a | b <img src=x> @team `x`'
    const text = rendered({
      outcomes: [failing('status', { name, misses: [{ reason: 'body', message: name }] })],
    })
    expect(text).not.toMatch(/<img|@team| b \| /)
  })

  it('says where a flow stopped, and tells a teardown from a step', () => {
    const step = outcome({ flow: 'f', name: 'create' })
    const broken = failing('status', { flow: 'f', name: 'score' })
    const torn = failing('status', { flow: 'f', name: 'teardown: remove', teardown: true })
    expect(rendered({ outcomes: [step, broken, torn] })).toContain('Flow f: stopped at score')
    expect(rendered({ outcomes: [step, torn] })).toContain('Flow f: all 1 steps passed, its teardown did not')
    expect(rendered({ outcomes: [step] })).toContain('Flow f: all 1 steps passed')
  })

  it('keeps the reason of each try of a host that took several', () => {
    const attempts = [
      attempt(0, 'unhealthy', '/health answered 503'),
      attempt(1500, 'proven', 'runs c0ffee0'),
    ]
    const text = rendered({ hosts: [host({ attempts, tries: 2 }), host({ host: 'two:80' })] })
    expect(text).toContain('one:80: all 2 tries')
    expect(text).toContain('- after 1.5 s: runs c0ffee0')
    expect(text).not.toContain('two:80: all')
    const many = Array.from({ length: 60 }, (_, index) => attempt(index, 'unhealthy', 'down'))
    expect(rendered({ hosts: [host({ attempts: many, tries: 99 })] })).toContain('the last 20 of 99 tries')
  })
})
