import type { Inline, Section } from '../../../domain/report.ts'
import type { Brief } from '../brief/brief.ts'

export function environmentSection({ environment }: Brief): Section[] {
  const { name, url, rules } = environment
  if (name === undefined || rules.length === 0) return []
  const marks = { holds: '✅', broken: '❌', unknown: '❔', 'not-asked': '➖' }
  const said = {
    holds: '',
    broken: ', but it is not so',
    unknown: ', not known',
    'not-asked': ', not asked for',
  }
  const items = rules.map(({ title, state }): Inline => `${marks[state]} ${title}${said[state]}`)
  const where: Inline = url === undefined ? { code: name } : { link: name, href: url }
  return [
    {
      title: `Environment ${name}`,
      open: rules.some(({ state }) => state === 'broken' || state === 'unknown'),
      blocks: [
        { kind: 'paragraph', text: ['Protection of ', where, ':'] },
        { kind: 'list', items },
      ],
    },
  ]
}

export function uncheckedSection({ unchecked }: Brief): Section[] {
  if (unchecked.length === 0) return []
  const rows = unchecked.map(({ what, why, permission }): Inline[] => [
    what,
    why,
    permission === undefined ? '' : { code: permission },
  ])
  const columns = ['Not told', 'Why', 'Permission that the job lacks'].map(title => ({ title }))
  return [{ title: 'What could not be checked', open: true, blocks: [{ kind: 'table', columns, rows }] }]
}
