import { describe, expect, it } from '@jest/globals'
import type { Finding } from '../../src/domain/finding.ts'
import type { Section } from '../../src/domain/report.ts'
import type { Result } from '../../src/domain/result.ts'
import { renderSection, sectionLimit } from '../../src/report/blocks.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderSummary, summaryLimit } from '../../src/report/summary.ts'

const result: Result = {
  schemaVersion: 1,
  gate: 'gate',
  decision: 'block',
  reasonCode: 'below-limit',
  headline: 'Lines 70 % of 80 %',
  measures: [
    { name: 'lines', value: 79.999, unit: '%', limit: 80, op: '>=', ok: false },
    { name: 'tests', value: 12, unit: 'tests', ok: true },
  ],
  findings: [],
  subject: {
    repository: 'o/r',
    sha: 'c0ffee0'.padEnd(40, '0'),
    ref: 'refs/heads/main',
    environment: 'staging',
  },
  run: { id: '1', attempt: 1, job: 'j', url: 'https://github.com/o/r/actions/runs/1' },
  startedAt: '2026-11-24T10:00:00.000Z',
  durationMs: 1234,
  tool: { name: 'golive', version: '0.1.0' },
}
const finding = (severity: Finding['severity'], message: string): Finding => ({
  code: 'c',
  severity,
  message,
})
const render = (more: Partial<Result>, sections: readonly Section[] = [], note?: string) =>
  renderSummary({ title: 'Gate', result: { ...result, ...more }, sections, note })

describe('the job summary', () => {
  it('starts with the verdict, its reason and the measures against their limits', () => {
    const lines = render({}).split('\n')
    expect(lines[0]).toBe('## ❌ Gate: Blocked')
    expect(lines[2]).toBe('**Lines 70 % of 80 %**')
    expect(lines).toContain('| lines | **79.99 %** | ≥ 80 % | ❌ |')
    expect(lines).toContain('| tests | 12 tests |  |  |')
    expect(lines.at(-2)).toBe(
      '<sub>below-limit · o/r&#64;c0ffee0 for staging · 2026-11-24 10:00:00 UTC · 1.2 s · golive 0.1.0</sub>'.replace(
        '&#64;',
        '@\u200B',
      ),
    )
  })

  it.each([
    ['pass', '✅ Gate: Passed'],
    ['warn', '⚠️ Gate: Passed with warnings'],
    ['unknown', '❔ Gate: Could not be checked'],
  ] as const)('never calls %s anything else', (decision, heading) => {
    expect(render({ decision })).toContain(`## ${heading}\n`)
  })

  it('groups what was found by severity, the worst first, each with its remedy, place and waiver', () => {
    const text = render({
      findings: [
        finding('low', 'small'),
        {
          ...finding('critical', 'large'),
          remedy: 'Mend it.',
          where: { file: 'src/a.ts', line: 3 },
          waiver: { id: 'W', reason: 'later', owner: 'ana', expires: '2026-12-01' },
        },
      ],
    })
    expect(text.indexOf('### Critical (1)')).toBeGreaterThan(0)
    expect(text.indexOf('### Critical (1)')).toBeLessThan(text.indexOf('### Low (1)'))
    expect(text).toContain(
      '- large — <code>src/a.ts&#58;3</code> **Remedy:** Mend it. (waived until 2026-12-01 by ana: later)',
    )
  })

  it('shows fifty findings in all and says how many more there are', () => {
    const text = render({ findings: Array.from({ length: 60 }, (_, at) => finding('high', `f${at}.`)) })
    expect(text).toContain('### High (60)')
    expect(text).toContain('f49.')
    expect(text).not.toContain('f50.')
    expect(text).toContain('… and 10 more')
  })

  it('has the note of the policy below the headline', () => {
    expect(render({}, [], 'Observed only.')).toContain('\n> Observed only.\n')
  })

  it('stays within 1 MiB of bytes and says what it left out', () => {
    const sections = Array.from({ length: 40 }, (_, at) => ({
      title: `Part ${at}`,
      blocks: [{ kind: 'paragraph' as const, text: '😀'.repeat(12_000) }],
    }))
    const text = render({}, sections)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(summaryLimit)
    expect(text).toMatch(/_\d+ more sections are left out: a summary holds 1 MiB\._/)
    expect(text).toContain('Part 0')
    expect(text).toContain('<sub>below-limit')
  })

  it.each(['|', '😀', '`|`', '#1', '<&>'])('stays within it for findings made of %j alone', unit => {
    const long = unit.repeat(20_000)
    const waiver = { id: 'W', reason: long, owner: long, expires: '2026-12-01' }
    const worst = { ...finding('high', long), remedy: long, where: { file: long }, waiver }
    const text = render({
      headline: long,
      findings: Array.from({ length: 80 }, () => worst),
      measures: Array.from({ length: 500 }, () => ({ name: long, value: 1, unit: 'x', ok: true })),
    })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(summaryLimit)
    expect(text).toContain('### High (80)')
  })
})

describe('a section', () => {
  it.each(['x', '😀', '|'])('stays within 64 KiB of bytes, and says what it left out: %s', unit => {
    const blocks = Array.from({ length: 30 }, () => ({
      kind: 'code' as const,
      text: unit.repeat(4000),
    }))
    for (const open of [true, false]) {
      const text = renderSection({ title: unit.repeat(5000), blocks, open })
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(sectionLimit)
      expect(text).toMatch(/_\d+ more parts are left out/)
    }
  })

  it('counts the rows of a table that it leaves out, with those that were left out before', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [`row ${at} ${'x'.repeat(40)}`])
    const text = renderSection({
      title: 'T',
      blocks: [{ kind: 'table', columns: [{ title: 'A' }], rows, omitted: 5 }],
    })
    const shown = text.match(/^\| row/gm)?.length ?? 0
    expect(text).toContain(`_${2005 - shown} more rows not shown._`)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(sectionLimit)
  })

  it('is folded, and its title opens no markup', () => {
    const text = renderSection({ title: 'a **b** [c](d) </summary><b>', blocks: [] })
    expect(text.startsWith('<details>\n<summary>')).toBe(true)
    expect(text.match(/<\/?[a-z]+/g)).toEqual(['<details', '<summary', '</summary', '</details'])
  })
})

describe('a comment', () => {
  it('stays within what GitHub takes, links the run and says what it left out', () => {
    const sections = Array.from({ length: 4 }, (_, at) => ({
      title: `Part ${at}`,
      blocks: [{ kind: 'paragraph' as const, text: '😀'.repeat(6000) }],
    }))
    const text = renderComment({ title: 'Gate', verdict: { ...result, sections }, url: result.run.url })
    expect(Buffer.byteLength(text)).toBeLessThan(65_536)
    expect(text).toContain('_2 more parts are left out._')
    expect(text.endsWith(`[The whole report](${result.run.url})`)).toBe(true)
  })
})
