import { describe, expect, it } from '@jest/globals'
import { comparePatch } from '../../../src/actions/coverage-gate/gather/patch.ts'
import { file, outcome, verdict } from './evidence.ts'

const section = { patch: { lines: 80 } }
const change = (path: string, lines: readonly number[], more: object = {}) => ({
  path,
  status: 'modified',
  changes: lines.length,
  patch: lines.map(line => `@@ -${line},0 +${line} @@\n+x`).join('\n'),
  ...more,
})
const none = () => false
/** Ten lines of code, the first five covered. */
const covered = [file('src/a.ts', 10, 5), file('src/b.ts', 10, 10)]
const patchOf = (files: Parameters<typeof comparePatch>[0]['files'], complete = true) =>
  comparePatch({ files, complete }, covered, none)

describe('changed lines', () => {
  it.each([
    ['all covered', patchOf([change('src/a.ts', [1, 2])]), ['pass', 'passed']],
    ['covered to the limit', patchOf([change('src/a.ts', [1, 2, 3, 4, 6])]), ['pass', 'passed']],
    ['covered too little', patchOf([change('src/a.ts', [1, 6])]), ['block', 'patch-below-limit']],
    [
      'over two files',
      patchOf([change('src/a.ts', [6]), change('src/b.ts', [1, 2, 3, 4])]),
      ['pass', 'passed'],
    ],
    ['that are no code', patchOf([change('src/a.ts', [400])]), ['pass', 'passed']],
    ['of files that no report tells of', patchOf([change('README.md', [1])]), ['pass', 'passed']],
    [
      'of a removed file',
      patchOf([change('src/a.ts', [], { status: 'removed', patch: undefined })]),
      ['pass', 'passed'],
    ],
    [
      'of a file that only moved',
      patchOf([change('src/a.ts', [], { status: 'renamed', patch: undefined })]),
      ['pass', 'passed'],
    ],
    [
      'that GitHub does not show',
      patchOf([change('src/a.ts', [], { patch: undefined, changes: 9 })]),
      ['unknown', 'patch-unavailable'],
    ],
    [
      'of a moved file whose diff is not shown',
      patchOf([change('src/a.ts', [], { status: 'renamed', patch: undefined, changes: 9 })]),
      ['unknown', 'patch-unavailable'],
    ],
    [
      'of a diff that is cut',
      patchOf([change('src/a.ts', [1, 2], { changes: 900 })]),
      ['unknown', 'patch-unavailable'],
    ],
    [
      'of more files than GitHub lists',
      patchOf([change('src/a.ts', [1])], false),
      ['unknown', 'patch-unavailable'],
    ],
    [
      'that cannot be had',
      { kind: 'unavailable', why: '403', remedy: 'Give the job a permission.' },
      ['unknown', 'patch-unavailable'],
    ],
    ['of no change', { kind: 'not-applicable', why: 'the event is schedule' }, ['pass', 'passed']],
  ] as const)('%s', (_, patch, expected) => {
    expect(outcome({ files: covered, patch }, { limits: {}, ...section })).toEqual(expected)
  })

  it('of a summary are not known: it tells no lines', () => {
    const summary = [
      { path: 'src/a.ts', hits: undefined, totals: { lines: { total: 1, covered: 1 } }, formats: [] },
    ]
    expect(comparePatch({ files: [change('src/a.ts', [1])], complete: true }, summary, none)).toMatchObject({
      kind: 'unavailable',
      remedy: expect.stringContaining('lcov'),
    })
  })

  it('in files of a kind that is covered, but in no report, are shown and not judged', () => {
    const found = comparePatch(
      {
        files: [change('src/new.ts', [1]), change('docs/a.md', [1]), change('src/gen/x.ts', [1])],
        complete: true,
      },
      covered,
      path => path.startsWith('src/gen/'),
    )
    expect(found).toMatchObject({ kind: 'known', untold: ['src/new.ts'] })
  })

  it('that are not covered are marked, ten at most, the longest stretch first', () => {
    const lines = Array.from({ length: 60 }, (_, index) => index + 1)
    const wide = [file('src/a.ts', 60, 0)]
    const odd = lines.filter(line => line % 2 === 1 || line > 50)
    const patch = comparePatch({ files: [change('src/a.ts', odd)], complete: true }, wide, none)
    const { annotations, measures, outputs } = verdict({ files: wide, patch }, { limits: {}, ...section })
    expect(annotations).toHaveLength(10)
    expect(annotations[0]).toMatchObject({ level: 'warning', file: 'src/a.ts', line: 51, endLine: 60 })
    expect(measures).toContainEqual(expect.objectContaining({ name: 'changed lines', value: 0, ok: false }))
    expect(outputs.patch).toBe('0.00')
  })
})
