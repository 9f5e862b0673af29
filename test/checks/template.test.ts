import { describe, expect, it } from '@jest/globals'
import { fill, placeholders } from '../../src/checks/template.ts'

const variables = { id: '7', token: 'a|b', 'env.KEY': 'k', flag: 'true', word: 'seven' }

describe('placeholders', () => {
  it('are found wherever they stand, in keys too', () => {
    const value = { path: '/x/{{id}}', list: ['{{ token }}'], deep: { '{{env.KEY}}': 1 }, none: 3 }
    expect(placeholders(value)).toEqual(['id', 'token', 'env.KEY'])
  })

  it('are filled everywhere, in keys too, and touch nothing else', () => {
    const filled = fill({ path: '/x/{{id}}/{{id}}', '{{env.KEY}}': ['{{token}}'], n: 1, no: null }, variables)
    expect(filled).toEqual({ ok: true, value: { path: '/x/7/7', k: ['a|b'], n: 1, no: null } })
  })

  it('are named when nothing is known of them, once each', () => {
    expect(fill('{{gone}} {{id}} {{gone}} {{lost}}', variables)).toEqual({
      ok: false,
      missing: ['gone', 'lost'],
    })
    expect(fill('{{toString}}', variables)).toEqual({ ok: false, missing: ['toString'] })
  })

  it.each([
    ['{{id}}', '7'],
    ['{{id | number}}', 7],
    ['{{word | number}}', 'seven'],
    ['{{flag | boolean}}', true],
    ['{{id | boolean}}', '7'],
    ['no. {{id | number}}', 'no. 7'],
  ])(
    'become a number or a boolean only where asked for, alone, and where they are one: %s',
    (text, value) => {
      expect(fill({ text }, variables)).toEqual({ ok: true, value: { text: value } })
    },
  )

  it('of a captured value are not filled again', () => {
    expect(fill('{{a}}', { a: '{{b}}', b: 'never' })).toEqual({ ok: true, value: '{{b}}' })
  })
})
