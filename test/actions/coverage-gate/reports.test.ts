import { describe, expect, it } from '@jest/globals'
import { file, outcome, verdict } from './evidence.ts'

const refused = (reason: 'report-missing' | 'report-truncated' | 'report-unparsable', more: object = {}) => ({
  refused: [{ path: 'a.info', reason, message: 'is not right', ...more }],
})

describe('reports', () => {
  it.each([
    ['refused', refused('report-truncated'), 'report-truncated'],
    ['of files that are not there', { lost: [{ report: 'a.info', path: 'src/x.ts' }] }, 'files-not-in-tree'],
    ['from before the commit', { stale: [{ path: 'a.info', why: 'was written before' }] }, 'report-stale'],
    ['about more lines than there are', { overlong: ['src/a.ts'] }, 'report-of-another-commit'],
    ['that can not be united', { ambiguous: ['src/a.ts'] }, 'report-ambiguous'],
    ['of nothing', { files: [] }, 'no-lines'],
  ] as const)('%s are unknown, never a pass and never a block', (_, found, reason) => {
    expect(outcome(found)).toEqual(['unknown', reason])
  })

  it('that are refused do not make zero lines besides', () => {
    expect(verdict({ ...refused('report-missing'), files: [] }).findings).toHaveLength(1)
  })

  it('carry the place and what to do', () => {
    const { findings, annotations } = verdict(refused('report-unparsable', { line: 7 }))
    expect(findings).toMatchObject([
      { severity: 'high', where: { file: 'a.info', line: 7 }, remedy: expect.stringContaining('step') },
    ])
    expect(annotations).toMatchObject([{ level: 'error', file: 'a.info', line: 7 }])
  })

  it('name a lost file once, and few of many', () => {
    const lost = Array.from({ length: 40 }, (_, index) => ({ report: 'a', path: `src/${index % 20}.ts` }))
    const { headline, findings } = verdict({ lost })
    expect(headline).toBe(
      '20 covered files are not in the repository: src/0.ts, src/1.ts, src/2.ts and 17 more',
    )
    expect(findings).toHaveLength(1)
  })
})

describe('several rulings', () => {
  it('are decided by the gravest, and told all', () => {
    const found = {
      ...refused('report-truncated'),
      files: [file('a', 10, 1)],
      stale: [{ path: 'x', why: 'is old' }],
    }
    const { decision, reasonCode, headline, findings } = verdict(found)
    expect([decision, reasonCode]).toEqual(['block', 'below-limit'])
    expect(findings.map(({ code }) => code)).toEqual(['report-truncated', 'report-stale', 'below-limit'])
    expect(headline).not.toContain('more)')
  })

  it('of one weight are headed by the first, with the number of others', () => {
    const found = { ...refused('report-truncated'), stale: [{ path: 'x', why: 'is old' }] }
    expect(verdict(found).headline).toBe('a.info: is not right (and 1 more)')
  })

  it('mark five places at most as errors', () => {
    const files = Array.from({ length: 9 }, (_, index) => file(`src/${index}.ts`, 10, 0))
    const { annotations } = verdict({ files }, { limits: {}, 'per-file': { lines: 50 } })
    expect(annotations).toHaveLength(5)
  })
})
