import type { Block, Inline, Section } from '../../../domain/report.ts'
import type { Brief } from '../brief/brief.ts'
import { clip, listed } from '../ruling.ts'

export function peopleSection({ people, phase }: Brief): Section[] {
  const { signatures, approvals } = people
  const signing: Block[] = signatures.length === 0 ? [] : [signatureTable(signatures, phase)]
  const said: Block[] =
    approvals.length === 0
      ? [{ kind: 'paragraph', text: 'Nobody has approved or rejected so far.' }]
      : [{ kind: 'list', items: approvals.map(approvalItem) }]
  return [{ title: 'Who must sign, and who has', open: signatures.length > 0, blocks: [...signing, ...said] }]
}

function signatureTable(signatures: Brief['people']['signatures'], phase: Brief['phase']): Block {
  const rows = signatures.map(({ role, users, teams, signedBy, open }): Inline[] => [
    signedBy.length > 0 ? '✅' : open.length > 0 ? '❔' : phase === 'authorize' ? '❌' : '⏳',
    clip(role),
    listed([...users, ...teams.map(team => `team ${team}`)], 6),
    signedBy.length > 0 ? listed(signedBy, 6) : open.length > 0 ? `perhaps ${listed(open, 6)}` : 'nobody yet',
  ])
  const columns = ['', 'Role', 'Who may sign', 'Signed by'].map(title => ({ title }))
  return { kind: 'table', columns, rows }
}

function approvalItem({ user, state, comment }: Brief['people']['approvals'][number]): Inline {
  const mark = { approved: '✅', rejected: '❌', pending: '⏳' }[state]
  return [`${mark} `, { strong: clip(user) }, ` ${state}`, comment === '' ? '' : `: ${clip(comment)}`]
}

export function checklistSection({ checklist }: Brief): Section[] {
  if (checklist.length === 0) return []
  const marks = { proven: '✅', open: '❔', told: '💬' }
  const rows = checklist.map(({ item, state, by, link }): Inline[] => [
    marks[state],
    clip(item),
    link === undefined ? clip(by) : { link: clip(by), href: link },
    { proven: 'proven', open: 'not proven', told: 'told, not checked' }[state],
  ])
  const columns = ['', 'Item', 'By', ''].map(title => ({ title }))
  const open = checklist.filter(({ state }) => state === 'open').length
  const title = `Launch checklist: ${checklist.length - open} of ${checklist.length}`
  return [{ title, open: open > 0, blocks: [{ kind: 'table', columns, rows }] }]
}
