import { describe, expect, it } from '@jest/globals'
import { classifyPostgres } from '../../../../src/migrations/sql/postgres/classify.ts'

describe('the SQL of a migration for PostgreSQL', () => {
  it.each(['', ' \n', '-- nothing\n', '/* nothing */', ';;'])('may say nothing: %j', async sql => {
    expect(await classifyPostgres(sql)).toEqual({ ok: true, statements: [] })
  })

  it('tells where each statement starts, past comments and beyond ASCII', async () => {
    const sql = [
      '-- Größe €😀',
      "SELECT 'é😀';",
      '',
      '/* a /* nested; */ one */ -- and more',
      'DELETE FROM größe WHERE a = 1; SELECT 2',
    ].join('\n')
    const classified = await classifyPostgres(sql)
    expect(classified.ok && classified.statements.map(({ text, line }) => [text, line])).toEqual([
      ["SELECT 'é😀'", 2],
      ['DELETE FROM größe WHERE a = 1', 5],
      ['SELECT 2', 5],
    ])
  })

  it('counts lines that end in CRLF once', async () => {
    const classified = await classifyPostgres('SELECT 1;\r\n-- two\r\nSELECT 3;\r\n')
    expect(classified.ok && classified.statements.map(each => each.line)).toEqual([1, 3])
  })

  it.each([
    ['SELECT 1;\n\nDROP TABEL t;', 3, 'syntax error at or near "TABEL"'],
    ["SELECT '😀😀😀😀';\nfoo", 2, 'syntax error at or near "foo"'],
    ['SELECT 1;\n\\connect other', 2, 'syntax error at or near "\\"'],
  ])('that can not be parsed tells where: %j', async (sql, line, message) => {
    expect(await classifyPostgres(sql)).toEqual({ ok: false, line, message })
  })

  it('can not hide a statement behind a NUL', async () => {
    expect(await classifyPostgres('SELECT 1;\n\0DROP TABLE t')).toMatchObject({ ok: false, line: 2 })
  })
})
