import { describe, expect, it } from '@jest/globals'
import { briefSchema } from '../../../src/actions/go-no-go/brief/brief.ts'
import { renderBriefHtml } from '../../../src/actions/go-no-go/brief/html.ts'
import { sectionsOf } from '../../../src/actions/go-no-go/sections.ts'
import { renderSection } from '../../../src/report/blocks.ts'
import {
  authorizing,
  brief,
  digest,
  evidence,
  job,
  known,
  otherSha,
  required,
  result,
  sha,
  shipment,
  unknown,
} from './evidence.ts'
import { hostile, hostileEvidence, hostileSection } from './hostile.ts'

const summary = (...args: Parameters<typeof brief>) =>
  sectionsOf(brief(...args))
    .map(renderSection)
    .join('\n\n')
const plain = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ')
const commit = (index: number) => ({
  sha: `${index}`.padStart(40, '0'),
  title: `change ${index}`,
  author: index % 2 === 0 ? 'ann' : 'max',
  authorKnown: true,
  coAuthors: [],
  url: `https://github.com/acme/shop/commit/${index}`,
  date: new Date(index * 60_000),
})

describe('the brief', () => {
  it('is of its own schema, also in an authorization and with hostile texts', () => {
    for (const one of [brief(evidence()), brief(authorizing()), brief(hostileEvidence, hostileSection)])
      expect(briefSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)
  })

  it('answers first whether it may be approved', () => {
    expect(brief(evidence()).answer).toBe('You may approve this.')
    expect(brief(evidence({ shipment: unknown })).answer).toBe(
      'You may approve this, with 1 remark to read first.',
    )
    const bad = evidence({ head: known({ ref: 'main', sha: otherSha }), environment: unknown, needs: [] })
    expect(brief(bad).answer).toBe(
      'Do not approve this: 1 thing is wrong, and 4 things could not be checked.',
    )
    expect(sectionsOf(brief(bad))[0]).toMatchObject({ title: 'May I approve this?', open: true })
  })

  it('answers after the approval whether it may go live, without the jobs that are not handed in again', () => {
    const section = { evidence: { release: { job: 'build', by: 'conclusion' as const } } }
    expect(brief(authorizing(), section)).toMatchObject({ answer: 'Approved: this may go live.', jobs: [] })
    const failed = authorizing({
      needs: [...authorizing().needs, job('build', [], { conclusion: 'failure' })],
    })
    expect(brief(failed, section)).toMatchObject({
      answer: 'This must not go live: 1 thing is wrong.',
      jobs: [{ job: 'build', conclusion: 'failure', holds: false }],
    })
    expect(brief(authorizing({ head: unknown })).answer).toBe(
      'This must not go live: 1 thing could not be checked.',
    )
    expect(sectionsOf(brief(authorizing()))[0]).toMatchObject({ title: 'May this go live?' })
  })

  it('tells what ships: the newest commits, who wrote them, and what they touch by top folder', () => {
    const shipped = shipment({
      commits: Array.from({ length: 120 }, (_, index) => commit(index)),
      totalCommits: 300,
      complete: false,
      files: [
        { path: 'src/a.ts', changes: 3 },
        { path: 'src/b.ts', changes: 4 },
        { path: 'package.json', changes: 9 },
      ],
    })
    const told = brief(evidence({ shipment: known(shipped) })).shipment
    expect(told).toMatchObject({ known: true, authors: ['ann', 'max'], totalCommits: 300, complete: false })
    if (!told.known) throw new Error('unreachable')
    expect(told.commits).toHaveLength(100)
    expect(told.commits[0]?.title).toBe('change 119')
    expect(told.changes).toEqual([
      { folder: 'package.json', files: 1, lines: 9 },
      { folder: 'src/', files: 2, lines: 7 },
    ])
    const text = summary(evidence({ shipment: known(shipped) }))
    expect(text).toContain('280 more rows not shown')
    expect(text).toContain('GitHub cut the list')
  })

  it('tells each fact or that nobody told it, and hears gates that differ', () => {
    const needs = [
      job('backup', [digest('backup', { facts: { 'backup id': 'b-1' } })]),
      job('rollback', [digest('rollback', { facts: { 'backup id': 'b-2', 'schema-safe': 'yes' } })]),
      job('old', [
        digest('old', {
          facts: { 'rollback target': 'v1' },
          subject: { repository: 'acme/shop', sha: otherSha, ref: 'x' },
        }),
      ]),
    ]
    const found = evidence({ needs })
    expect(brief(found, {}).facts).toEqual([
      { name: 'migrations waiting', by: [] },
      { name: 'migration kinds', by: [] },
      { name: 'backup id', value: 'b-1, or b-2', by: ['backup', 'rollback'] },
      { name: 'rollback target', by: [] },
      { name: 'schema-safe', value: 'yes', by: ['rollback'] },
    ])
    expect(summary(found, {})).toContain('rollback target not told, schema-safe yes')
  })

  it('tells accepted risks with owner and days left, the soonest first', () => {
    const waiver = { id: 'W-2', reason: 'build only', owner: 'max', expires: '2026-12-04' }
    const found = evidence({
      needs: [job('audit', [digest('audit-gate', { waivers: ['W-1 until 2026-12-24, ann'] })])],
      results: [
        {
          ok: true,
          path: 'r',
          result: result('coverage-gate', {
            findings: [{ code: 'x', severity: 'low', message: 'x', waiver }],
          }),
        },
      ],
    })
    expect(brief(found).risks).toEqual([
      { ...waiver, gate: 'coverage-gate', daysLeft: 10 },
      { id: 'W-1', gate: 'audit-gate', owner: 'ann', expires: '2026-12-24', daysLeft: 30 },
    ])
    expect(summary(found)).toContain('2 waivers in use, the first ends in 10 days')
  })

  it('tells who must sign, who has, and of whom nobody can tell', () => {
    const section = {
      ...required,
      signers: { technical: { users: ['@Rita'] }, security: { teams: ['acme/sec'] } },
    }
    const approvals = known([
      { environments: ['production'], state: 'approved' as const, user: 'rita', comment: 'looks fine' },
    ])
    const { people } = brief(
      evidence({ approvals, memberships: [{ team: 'sec', user: 'rita', member: unknown }] }),
      section,
    )
    expect(people.signatures.map(({ role, signedBy, open }) => ({ role, signedBy, open }))).toEqual([
      { role: 'technical', signedBy: ['rita'], open: [] },
      { role: 'security', signedBy: [], open: ['rita'] },
    ])
    expect(summary(evidence({ approvals }), section)).toContain('**rita** approved: looks fine')
  })

  it('tells what GitHub did not, and which permission the job lacks for it', () => {
    const found = evidence({ shipment: { ...unknown, permission: 'deployments: read' }, approvals: unknown })
    expect(brief(found).unchecked).toEqual([
      { what: 'what ships', why: unknown.why, permission: 'deployments: read' },
      { what: 'who approved', why: unknown.why, permission: 'actions: read' },
    ])
    expect(summary(found)).toContain('<code>deployments&#58; read</code>')
  })

  it('tells the checklist with what proves each item', () => {
    const section = {
      ...required,
      checklist: [
        { item: 'Audited', gate: 'audit-gate' },
        { item: 'Restored', gate: 'backup' },
        { item: 'Support knows', person: 'Paula' },
        { item: 'Runbook', link: 'https://wiki.example/runbook' },
      ],
    }
    const { checklist } = brief(evidence(), section)
    expect(checklist.map(({ item, state, by }) => [item, state, by])).toEqual([
      ['Audited', 'proven', 'audit-gate'],
      ['Restored', 'open', 'backup'],
      ['Support knows', 'told', 'Paula'],
      ['Runbook', 'told', 'https://wiki.example/runbook'],
    ])
    expect(summary(evidence(), section)).toContain('Launch checklist: 3 of 4')
  })

  it('says the same in the summary and in the file', () => {
    const found = evidence({
      needs: [job('audit', [digest('audit-gate', { decision: 'block', headline: '1 critical' })])],
    })
    const html = plain(renderBriefHtml(brief(found)))
    for (const { title } of sectionsOf(brief(found)).slice(1)) expect(html).toContain(title)
    for (const text of ['NO-GO', '1 critical', 'the required gate coverage-gate gave no result', sha])
      expect(html).toContain(text)
  })
})

describe('hostile texts in the brief', () => {
  const subject = { repository: hostile, sha: hostile, ref: hostile, environment: hostile }
  const html = renderBriefHtml({ ...brief(hostileEvidence, hostileSection), subject })
  const markdown = summary(hostileEvidence, hostileSection)

  it('make no element, attribute or address in the file', () => {
    const elements = new Set([...html.matchAll(/<([a-z]\w*)/gi)].map(([, name = '']) => name.toLowerCase()))
    expect([...elements].filter(name => /script|img|iframe|object|form|base|link/.test(name))).toEqual([])
    expect(
      [...html.matchAll(/\son\w+=/gi)].filter(
        ({ index }) => html.lastIndexOf('<', index) > html.lastIndexOf('>', index),
      ),
    ).toEqual([])
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => new URL(href).protocol)
    expect(targets.length).toBeGreaterThan(0)
    expect(targets.filter(protocol => protocol !== 'https:')).toEqual([])
    expect(html.match(/<table>/g)).toHaveLength(html.match(/<\/table>/g)?.length ?? 0)
    expect(plain(html)).toContain('&#60;script&#62;')
  })

  it('run nothing even if one were missed: the file’s own policy forbids all but its style', () => {
    expect(html).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/,
    )
    expect(html).not.toContain(' style="')
  })

  it('make no element, mention, cell or link in the summary', () => {
    expect(markdown).not.toMatch(/<(img|script|\/td|\/table)/i)
    expect(markdown).not.toContain('@acme')
    expect(markdown).not.toContain('](javascript')
    const rows = markdown.split('\n').filter(line => line.startsWith('| ❌ | **coverage-gate**'))
    expect(rows.map(row => row.split(' | ').length)).toEqual([5])
  })
})
