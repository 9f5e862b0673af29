import { describe, expect, it } from '@jest/globals'
import { judge } from '../../../src/actions/coverage-gate/judge.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { evidence, file, passing, policy, run } from './evidence.ts'

const section = (verdict: ReturnType<typeof judge>, title: string) =>
  JSON.stringify(verdict.sections.find(found => found.title.startsWith(title)) ?? null)

function rendered(verdict: ReturnType<typeof judge>): string {
  const result = {
    schemaVersion: 1 as const,
    gate: 'coverage-gate',
    ...verdict,
    measures: [...verdict.measures],
    findings: [...verdict.findings],
    subject: { repository: 'a/b', sha: 'a'.repeat(40), ref: 'refs/heads/main' },
    run: { id: '1', attempt: 1, job: 'gate', url: 'https://example.com' },
    startedAt: '2026-11-24T12:00:00.000Z',
    durationMs: 5,
    tool: { name: 'golive', version: '0' },
  }
  return renderSummary({ title: 'Gate', result, sections: verdict.sections })
}

describe('what the coverage gate shows', () => {
  it('marks at most ten places, the longest ranges first', () => {
    const uncovered = Array.from({ length: 30 }, (_, index) => (index < 5 ? index + 1 : index * 10))
    const patch = {
      kind: 'known' as const,
      files: [{ path: 'a.ts', code: 40, uncovered }],
      bridges: new Map(),
    }
    const { annotations } = judge(evidence({ patch }), policy({ patch: { lines: 90 } }))
    const marks = annotations.filter(({ title }) => title === 'Not covered')
    expect(marks).toHaveLength(10)
    expect(marks[0]).toMatchObject({ line: 1, endLine: 5 })
  })

  it('joins uncovered lines across those that are no code', () => {
    const files = [{ path: 'a.ts', code: 2, uncovered: [3, 6] }]
    const patch = { kind: 'known' as const, files, bridges: new Map([['a.ts', new Set([4, 5])]]) }
    const { annotations } = judge(evidence({ patch }), policy({ patch: { lines: 90 } }))
    expect(annotations).toMatchObject([{ line: 3, endLine: 6 }])
  })

  it('draws the way from the baseline to now', () => {
    const baseline = { kind: 'known' as const, path: 'b.json', percent: { lines: 75 }, tests: undefined }
    const text = rendered(judge(evidence({ baseline }), policy()))
    expect(text).toContain('xychart-beta')
    expect(text).toMatch(/bar \[75\][\s\S]*line \[100\]/)
    expect(text).toContain('lines: 75 % → 100 %')
  })

  it('lists the files with the most uncovered lines first, with their ranges', () => {
    const files = [file('few.ts', [1, 0]), file('many.ts', [0, 0, 1, 0]), file('none.ts', [1])]
    const shown = section(judge(evidence({ files }), policy({ limits: {} })), 'Files with')
    expect(shown.indexOf('many.ts')).toBeLessThan(shown.indexOf('few.ts'))
    expect(shown).toContain('1–2, 4')
    expect(shown).not.toContain('none.ts')
  })

  it('stays readable and within GitHub’s limits for thousands of files and failures', () => {
    const files = Array.from({ length: 5000 }, (_, index) =>
      file(`src/${'deep/'.repeat(20)}${index}.ts`, [0]),
    )
    const cases = Array.from({ length: 5000 }, (_, index) => ({
      ...passing(`test ${index} ${'x'.repeat(300)}`),
      status: 'failed' as const,
      message: 'y'.repeat(1900),
    }))
    const groups = new Map(
      Array.from({ length: 2000 }, (_, index) => [`group ${index} ${'g'.repeat(60)}`, files.slice(0, 1)]),
    )
    const rules = Object.fromEntries([...groups.keys()].map(name => [name, { files: ['**'], lines: 90 }]))
    const given = { files, groups, tests: { kind: 'read' as const, runs: [run(cases)], refused: [] } }
    const text = rendered(judge(evidence(given), policy({ groups: rules, 'per-file': { lines: 50 } })))
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toMatch(/4980 more are not shown/)
    expect(text).toMatch(/more rows? not shown/)
  })
})
