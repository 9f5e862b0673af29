import { describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../../src/actions/coverage-gate/evidence.ts'
import { renderSection } from '../../../src/report/blocks.ts'
import { renderComment } from '../../../src/report/comment.ts'
import { count, failing, file, tests, verdict } from './evidence.ts'

/** A section as people read it; undefined when there is none of that title. */
function shown(title: string, found: Partial<Evidence>, section: object = {}): string | undefined {
  const found_ = verdict(found, section).sections.find(one => one.title.startsWith(title))
  return found_ === undefined ? undefined : renderSection(found_)
}

describe('the groups', () => {
  it('stand beside the whole, with what is missed in bold', () => {
    const members = [file('src/a.ts', 10, 5)]
    const text = shown(
      'Coverage by group',
      {
        files: [...members, file('b', 30, 30, { branches: count(2, 1) })],
        groups: new Map([['core', members]]),
      },
      { limits: { lines: 80 }, groups: { core: { files: ['src/**'], lines: 90 } } },
    )
    expect(text).toContain('| All files | 2 | 87.5 % ✅ | – | – | – |')
    expect(text).toContain('| core | 1 | **50 %** ❌ (≥ 90 %) | – | – | – |')
  })

  it('are left out when nothing was read', () => {
    expect(shown('Coverage by group', { files: [] })).toBeUndefined()
  })
})

describe('the worst files', () => {
  it('come first by uncovered lines; ten are shown and the rest is counted', () => {
    const files = Array.from({ length: 14 }, (_, index) => file(`src/f${index}.ts`, 20, 20 - index))
    const text = shown('Files with the most', { files }) ?? ''
    expect(text.indexOf('f13')).toBeLessThan(text.indexOf('f12'))
    expect(text).toContain('| <code>src/f13.ts</code> | 35 % | – | 13 | 8–20 |')
    expect(text).not.toContain('f3.ts')
    expect(text).toContain('_3 more rows not shown._')
  })

  it('say so when every line is covered', () => {
    expect(shown('Files with the most', {})).toContain('Every line is covered.')
  })
})

describe('the changed lines', () => {
  const patch = (
    files: readonly { path: string; code: number; uncovered: readonly number[] }[],
    untold: readonly string[] = [],
  ) => ({ patch: { kind: 'known', files, bridges: new Map([['a', new Set([3])]]), untold } }) as const

  it('are told by file, with stretches that bridge lines without code', () => {
    const text = shown('Changed lines', patch([{ path: 'a', code: 4, uncovered: [2, 4, 9] }]))
    expect(text).toContain('| <code>a</code> | 4 | 25 % | 2–4, 9 |')
  })

  it('of many files and stretches are cut, and it says how many are left', () => {
    const far = Array.from({ length: 500 }, (_, index) => index * 3 + 1)
    const files = Array.from({ length: 70 }, (_, index) => ({ path: `f${index}`, code: 600, uncovered: far }))
    const text = shown('Changed lines', patch(files)) ?? ''
    expect(text).toContain('… (488 more)')
    expect(text).toContain('_20 more rows not shown._')
  })

  it('name changed files that no report tells of', () => {
    expect(shown('Changed lines', patch([], ['src/new.ts']))).toContain('not judged: src/new.ts.')
  })

  it('say why they are not judged, and nothing when nobody asked', () => {
    expect(
      shown('Changed lines', { patch: { kind: 'unavailable', why: 'GitHub says 403', remedy: '' } }),
    ).toContain('Not judged: GitHub says 403.')
    expect(shown('Changed lines', {})).toBeUndefined()
  })
})

describe('the way since the baseline', () => {
  it('is a chart and a list of what both tell', () => {
    const text = shown('Since the baseline', {
      files: [file('a', 10, 9)],
      baseline: { kind: 'known', path: 'base.json', percent: { lines: 80, branches: 70 }, tests: undefined },
    })
    expect(text).toContain('x-axis ["lines"]')
    expect(text).toContain('bar [80]')
    expect(text).toContain('line [90]')
    expect(text).toContain('lines: 80 % → 90 %')
  })

  it('is left out without one, or when nothing can be compared', () => {
    expect(shown('Since', {})).toBeUndefined()
    expect(
      shown('Since', { baseline: { kind: 'known', path: 'b', percent: { branches: 1 }, tests: 1 } }),
    ).toBeUndefined()
  })
})

describe('failing tests', () => {
  it('are shown with their message, twenty of them', () => {
    const all = Array.from({ length: 25 }, (_, index) => ({ ...failing, name: `test ${index}` }))
    const text = shown('Failing tests (25)', { tests: tests(all) }) ?? ''
    expect(text.match(/1 is not 2/g)).toHaveLength(20)
    expect(text).toContain('5 more are not shown.')
    expect(shown('Failing tests', { tests: tests([]) })).toBeUndefined()
  })
})

describe('what was read', () => {
  it('names reports, refusals and the baseline, and says what was not judged', () => {
    const text = shown('What was read', {
      refused: [{ path: 'b.xml', reason: 'report-empty', message: 'the file is empty' }],
      baseline: { kind: 'known', path: 'base.json', percent: {}, tests: 1 },
      united: true,
    })
    expect(text).toContain('<code>coverage/lcov.info</code> (lcov, 1 file)')
    expect(text).toContain('<code>b.xml</code>: the file is empty')
    expect(text).toContain('<code>base.json</code>')
    expect(text).toContain('tests are not judged')
    expect(text).toContain('upper bound')
  })

  it('names fifty of many', () => {
    const reports = Array.from({ length: 3000 }, (_, index) => ({
      path: `r${index}.info`,
      format: 'lcov',
      files: 2,
    }))
    const text = shown('What was read', { reports, tests: tests([failing]) }) ?? ''
    expect(text).toContain('r49.info')
    expect(text).toContain('… and 2950 more reports')
    expect(text).toContain('1 test report')
  })
})

describe('however much was found', () => {
  it('a comment stays below what GitHub takes', () => {
    const files = Array.from({ length: 5000 }, (_, index) =>
      file(`src/${'deep/'.repeat(40)}${index}.ts`, 4, 0),
    )
    const broken = Array.from({ length: 3000 }, (_, index) => ({
      ...failing,
      name: `${index} ${'n'.repeat(900)}`,
      message: 'm'.repeat(2000),
    }))
    const found = { files, tests: tests(broken) }
    const body = renderComment({
      title: 'Gate',
      verdict: verdict(found, { 'per-file': { lines: 9 } }),
      url: 'https://github.com/x',
    })
    expect(body.length).toBeLessThan(65_536)
    expect(body).toContain('[The whole report](https://github.com/x)')
  })
})
