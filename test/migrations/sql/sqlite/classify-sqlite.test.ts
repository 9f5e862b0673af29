import { describe, expect, it } from '@jest/globals'
import { classifySqlite } from '../../../../src/migrations/sql/sqlite/classify-sqlite.ts'

const told = async (sql: string) => {
  const read = await classifySqlite(sql)
  if (!read.ok) return read
  return read.statements.map(({ kind, findings }) =>
    [kind, ...findings.map(({ rule, object }) => `${rule} ${object}`)].join(', '),
  )
}

describe('classifySqlite', () => {
  it.each([
    ['CREATE TABLE "a" (id INTEGER PRIMARY KEY)', 'expand'],
    ['CREATE VIEW v AS SELECT 1', 'expand'],
    ['CREATE INDEX i ON a (b)', 'expand'],
    ['CREATE UNIQUE INDEX i ON a (b)', 'contract'],
    ['ALTER TABLE a ADD COLUMN c INT', 'expand'],
    ['ALTER TABLE a ADD COLUMN c INT NOT NULL DEFAULT 1', 'expand'],
    ['ALTER TABLE a ADD COLUMN c INT NOT NULL', 'contract, add-not-null-without-default a.c'],
    ['ALTER TABLE "a" DROP COLUMN "c"', 'contract, drop-column a.c'],
    ['ALTER TABLE a RENAME COLUMN x TO y', 'contract, rename-column a.x'],
    ['ALTER TABLE a RENAME x TO y', 'unknown, rename-column a.x'],
    ['ALTER TABLE a RENAME TO b', 'contract, rename-table a'],
    ['DROP TABLE a', 'contract, drop-table a'],
    ['DROP TABLE [a]', 'unknown, drop-table a'],
    ['DROP VIEW v', 'contract'],
    ['DROP INDEX IF EXISTS "i"', 'contract'],
    ['DROP INDEX i wat', 'unknown'],
    ['DELETE FROM a', 'data, delete-without-where a'],
    ['DELETE FROM a WHERE b = 1', 'data'],
    ['UPDATE a SET b = 1', 'data, update-without-where a'],
    ['UPDATE OR IGNORE a SET b = 1', 'unknown, update-without-where a'],
    ['INSERT OR REPLACE INTO a VALUES (1)', 'data'],
    ['SELECT 1', 'data'],
    ['PRAGMA foreign_keys = OFF', 'data'],
    ['PRAGMA user_version = 3', 'data'],
    ['PRAGMA writable_schema = ON', 'unknown'],
    ['VACUUM', 'unknown'],
    ['CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END', 'unknown'],
  ])('%s', async (sql, expected) => {
    expect(await told(sql)).toEqual([expected])
  })

  it('tells locks and transactions', async () => {
    const read = await classifySqlite('DROP TABLE a;\nSELECT 1;\nVACUUM')
    expect(read).toMatchObject({
      statements: [
        { line: 1, lock: 'RESERVED', locked: ['a'], transactional: true },
        { line: 2, locked: [], transactional: true },
        { line: 3, transactional: false },
      ],
    })
    expect(read.ok && read.statements.map(({ lock }) => lock)).toEqual(['RESERVED', undefined, 'RESERVED'])
  })

  it('has no statements for comments and no answer for an open quote', async () => {
    expect(await classifySqlite('/* nothing */')).toEqual({ ok: true, statements: [] })
    expect(await classifySqlite('SELECT 1;\nSELECT "a')).toMatchObject({ ok: false, line: 2 })
  })
})
