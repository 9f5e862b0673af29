import type { Inline, Section } from '../../../domain/report.ts'
import type { Brief } from '../brief/brief.ts'
import { clip, listed, many } from '../ruling.ts'
import { when } from './time.ts'

/** What the reviewer came for, in one look. */
export function answerSection(brief: Brief): Section {
  return {
    title: brief.phase === 'authorize' ? 'May this go live?' : 'May I approve this?',
    open: true,
    blocks: [
      { kind: 'paragraph', text: { strong: brief.answer } },
      {
        kind: 'list',
        items: [
          line('What ships', ships(brief)),
          line('Gates', gates(brief)),
          line('Database', database(brief)),
          line('Way back', wayBack(brief)),
          line('Accepted risks', risks(brief)),
          line(brief.phase === 'authorize' ? 'Approved by' : 'Must sign', signs(brief)),
        ],
      },
    ],
  }
}

function line(name: string, text: Inline): Inline {
  return [{ strong: name }, ': ', text]
}

function ships({ shipment, subject }: Brief): Inline {
  const ours: Inline = { code: subject.sha.slice(0, 7) }
  if (!shipment.known) return [ours, `, not told against what: ${shipment.why}`]
  const { from, direction, totalCommits, authors, changes } = shipment
  if (direction === 'identical') return [ours, ', which is live already']
  const since: Inline =
    from === undefined
      ? ', the first one there'
      : [' since ', { code: from.sha.slice(0, 7) }, ` of ${when(from.deployedAt)}`]
  const most =
    changes.length === 0
      ? ''
      : `, most of it in ${changes
          .slice(0, 3)
          .map(({ folder }) => clip(folder))
          .join(', ')}`
  const back = direction === 'ahead' || direction === 'first' ? '' : '; it takes commits back'
  const by = authors.length === 0 ? '' : ` by ${listed(authors)}`
  return [ours, `, ${many(totalCommits, 'commit', 'commits')}${by}`, since, `${most}${back}`]
}

function gates({ gates, missing, jobs }: Brief): string {
  const counting = gates.filter(({ optional }) => !optional)
  const total = counting.length + missing.length
  const bad = [...counting.filter(({ holds }) => !holds).map(({ gate }) => gate), ...missing]
  const others = jobs.filter(({ holds }) => !holds).map(({ name }) => name)
  if (total + jobs.length === 0) return 'none was handed in'
  const gatesSaid = `${total - bad.length} of ${total} hold`
  const jobsSaid =
    jobs.length === 0
      ? ''
      : `; ${jobs.length - others.length} of ${many(jobs.length, 'other job', 'other jobs')} succeeded`
  const not = [...bad, ...others]
  return `${gatesSaid}${jobsSaid}${not.length === 0 ? '' : `; not: ${listed(not)}`}`
}

function database(brief: Brief): string {
  const waiting = fact(brief, 'migrations waiting')
  const kinds = fact(brief, 'migration kinds')
  const backup = fact(brief, 'backup id')
  return `migrations ${waiting === undefined ? 'not told' : `waiting ${waiting}`}${kinds === undefined ? '' : ` (${kinds})`}, backup ${backup ?? 'not told'}`
}

function wayBack(brief: Brief): string {
  const safe = fact(brief, 'schema-safe')
  return `rollback target ${fact(brief, 'rollback target') ?? 'not told'}, schema-safe ${safe ?? 'not told'}`
}

function risks({ risks }: Brief): string {
  if (risks.length === 0) return 'none'
  const soonest = risks
    .flatMap(({ daysLeft }) => (daysLeft === undefined ? [] : [daysLeft]))
    .sort((a, b) => a - b)[0]
  const ends =
    soonest === undefined
      ? ''
      : soonest < 0
        ? ', one has ended'
        : `, the first ends in ${many(soonest, 'day', 'days')}`
  return `${many(risks.length, 'waiver', 'waivers')} in use${ends}`
}

function signs({ people, phase }: Brief): string {
  if (phase === 'authorize')
    return people.approvedBy.length === 0 ? 'nobody whose approval counts' : listed(people.approvedBy, 6)
  const { signatures, reviewers } = people
  if (signatures.length === 0)
    return reviewers.length === 0 ? 'nobody is named' : `one of ${listed(reviewers, 6)}`
  return signatures
    .map(
      ({ role, users, teams, signedBy }) =>
        `${role} (${signedBy.length === 0 ? listed([...users, ...teams.map(team => `team ${team}`)]) : `signed by ${listed(signedBy)}`})`,
    )
    .join(', ')
}

function fact({ facts }: Brief, wanted: string): string | undefined {
  return facts.find(({ name }) => name === wanted)?.value
}
