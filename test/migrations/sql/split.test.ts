import { describe, expect, it } from '@jest/globals'
import { splitSql } from '../../../src/migrations/sql/split.ts'
import type { Dialect } from '../../../src/migrations/sql/token.ts'

const pieces = (sql: string, dialect: Dialect) => {
  const split = splitSql(sql, dialect)
  return split.ok ? split.pieces.map(({ line, text }) => `${line} ${text}`) : split
}

describe('splitSql', () => {
  it.each<[string, Dialect, string, string[]]>([
    ['nothing', 'mysql', '', []],
    ['comments only', 'mysql', '-- a;\n# b;\n/* c; */ ;;\n', []],
    ['a byte order mark', 'mysql', '\uFEFFselect 1', ['1 select 1']],
    ['two, with lines', 'mysql', '-- a;\nselect 1;\n\nselect\n2', ['2 select 1', '4 select\n2']],
    ['quotes', 'mysql', `select ';', ";", \`;\`, 'a'';';x`, [`1 select ';', ";", \`;\`, 'a'';'`, '1 x']],
    ['backslashes of MySQL', 'mysql', `select 'a\\';';x`, [`1 select 'a\\';'`, '1 x']],
    ['backslashes of SQLite', 'sqlite', `select 'a\\';x`, [`1 select 'a\\'`, '1 x']],
    ['minus signs of MySQL', 'mysql', 'select 1--1;x', ['1 select 1--1', '1 x']],
    ['comments of SQLite', 'sqlite', 'select 1--1;x\n;y', ['1 select 1', '2 y']],
    ['brackets of SQLite', 'sqlite', 'select [a;b];x', ['1 select [a;b]', '1 x']],
    ['comments within', 'mysql', 'select 1 /* ; */ + 1;x', ['1 select 1 /* ; */ + 1', '1 x']],
    ['executable comments', 'mysql', '/*!40101 SET a=1; */;x', ['1 /*!40101 SET a=1; */', '1 x']],
    [
      'comments within executable ones',
      'mysql',
      '/*! SET /* ; */ a=1 */;x',
      ['1 /*! SET /* ; */ a=1 */', '1 x'],
    ],
    [
      'delimiters',
      'mysql',
      'DELIMITER $$\ncreate procedure p() begin select 1; end$$\ndelimiter ;\nselect 1;x',
      ['2 create procedure p() begin select 1; end', '4 select 1', '4 x'],
    ],
    [
      'triggers of SQLite',
      'sqlite',
      'create temp trigger t after insert on a begin select case 1 when 1 then 2 end; delete from b; end;\nx',
      [
        '1 create temp trigger t after insert on a begin select case 1 when 1 then 2 end; delete from b; end',
        '2 x',
      ],
    ],
  ])('reads %s', (_, dialect, sql, expected) => {
    expect(pieces(sql, dialect)).toEqual(expected)
  })

  it.each<[string, Dialect, string, string, number]>([
    ['a quote', 'mysql', "select 1;\nselect 'a\n\n;x", "The quote ' has no end", 2],
    ['an escaped quote', 'mysql', "select 'a\\'", "The quote ' has no end", 1],
    ['a name', 'sqlite', 'select\n\n"a', 'The quote " has no end', 3],
    ['a comment', 'mysql', 'x;\n/* a ; b', 'The comment has no end', 2],
    ['an executable comment', 'mysql', 'x;\n/*! a ; b\n', 'The comment has no end', 2],
    [
      'a trigger',
      'sqlite',
      '\ncreate trigger t after insert on a begin delete from b;',
      'The trigger has no END',
      2,
    ],
  ])('tells where %s starts that has no end', (_, dialect, sql, message, line) => {
    expect(pieces(sql, dialect)).toEqual({ ok: false, message, line })
  })
})
