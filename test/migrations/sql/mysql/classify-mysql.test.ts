import { describe, expect, it } from '@jest/globals'
import { classifyMysql } from '../../../../src/migrations/sql/mysql/classify-mysql.ts'

const told = async (sql: string) => {
  const read = await classifyMysql(sql)
  if (!read.ok) return read
  return read.statements.map(({ kind, findings }) =>
    [kind, ...findings.map(({ rule, object }) => `${rule} ${object}`)].join(', '),
  )
}

describe('classifyMysql', () => {
  it.each([
    ['CREATE TABLE a (id INT PRIMARY KEY, b INT REFERENCES b (id))', 'expand'],
    ['CREATE VIEW v AS SELECT 1', 'expand'],
    ['CREATE OR REPLACE VIEW v AS SELECT 1', 'contract'],
    ['CREATE INDEX i ON a (b)', 'expand'],
    ['CREATE INDEX i ON a (b) ALGORITHM=COPY', 'expand, algorithm-copy a'],
    ['CREATE UNIQUE INDEX i ON a (b)', 'contract'],
    ['ALTER TABLE a ADD COLUMN c INT', 'expand'],
    ['ALTER TABLE a ADD COLUMN IF NOT EXISTS c INT', 'expand'],
    ['ALTER TABLE a ADD c INT NOT NULL DEFAULT 3, ADD INDEX i (c)', 'expand'],
    ['ALTER TABLE a ADD c INT, LOCK=SHARED', 'expand, algorithm-copy a'],
    ['ALTER TABLE a ADD c INT, ALGORITHM=INPLACE, LOCK=NONE', 'expand'],
    ['ALTER TABLE a ADD c INT NOT NULL', 'contract, add-not-null-without-default a.c'],
    ['ALTER TABLE a ADD (c INT, d INT NOT NULL)', 'unknown, add-not-null-without-default a.d'],
    ['ALTER TABLE a ADD c INT UNIQUE', 'contract'],
    ['ALTER TABLE a ADD UNIQUE KEY u (b)', 'contract'],
    ['ALTER TABLE a ADD CONSTRAINT c CHECK (b > 1)', 'contract'],
    ['ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES b (id)', 'contract, constraint-validates a'],
    ['ALTER TABLE shop.`a` DROP COLUMN `c`, DROP d', 'contract, drop-column shop.a.c, drop-column shop.a.d'],
    ['ALTER TABLE a DROP INDEX i', 'contract'],
    ['ALTER TABLE a DROP FOREIGN KEY f', 'contract'],
    ['ALTER TABLE a DROP PARTITION p', 'contract, truncate a.p'],
    ['ALTER TABLE a RENAME TO b', 'contract, rename-table a'],
    ['ALTER TABLE a RENAME COLUMN x TO y', 'contract, rename-column a.x'],
    ['ALTER TABLE a MODIFY COLUMN x BIGINT', 'contract, change-column-type a.x'],
    ['ALTER TABLE a CHANGE x y BIGINT', 'contract, rename-column a.x, change-column-type a.x'],
    ['ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4', 'unknown'],
    ['RENAME TABLE a TO b, c TO d', 'contract, rename-table a, rename-table c'],
    ['DROP TABLE IF EXISTS a, `b`', 'contract, drop-table a, drop-table b'],
    ['DROP VIEW v', 'contract'],
    ['DROP INDEX i ON a', 'contract'],
    ['DROP DATABASE d', 'contract, drop-database d'],
    ['TRUNCATE TABLE a', 'contract, truncate a'],
    ['TRUNCATE a', 'contract, truncate a'],
    ['DELETE FROM a', 'data, delete-without-where a'],
    ['DELETE FROM a WHERE x = 1', 'data'],
    ['DELETE FROM `where`', 'data, delete-without-where where'],
    ['UPDATE a SET x = (SELECT y FROM b WHERE b.id = 1)', 'data, update-without-where a'],
    ['UPDATE a SET x = 1 WHERE y = 2', 'data'],
    ['INSERT INTO a VALUES (1)', 'data'],
    ['REPLACE INTO a VALUES (1)', 'data'],
    ['WITH x AS (SELECT 1) SELECT * FROM x', 'data'],
    ['SET foreign_key_checks = 0', 'unknown'],
  ])('%s', async (sql, expected) => {
    expect(await told(sql)).toEqual([expected])
  })

  it.each([
    ['DROP TABLE a wat!!', 'unknown, drop-table a'],
    ['TRUNCATE a wat!!', 'unknown, truncate a'],
    ['DELETE FROM a wat!!', 'unknown, delete-without-where a'],
    ['UPDATE a wat!!', 'unknown, update-without-where a'],
    ['ALTER TABLE a DROP c wat wat!!', 'unknown, drop-column a.c'],
    ['ALTER ONLINE IGNORE TABLE a DROP c', 'unknown, drop-column a.c'],
    ['/*!50000 DROP TABLE a; DROP TABLE b */', 'unknown, drop-table a, drop-table b'],
    ['DELETE FROM a /*!99999 WHERE x = 1 */', 'unknown, delete-without-where a'],
    ['DELIMITER $$\nDROP TABLE a; DROP TABLE b$$', 'unknown, drop-table a, drop-table b'],
    ['DELIMITER $$\nCREATE PROCEDURE p() BEGIN DELETE FROM a; DROP TABLE b; END$$', 'unknown'],
  ])('keeps what can not be parsed with its findings: %s', async (sql, expected) => {
    expect(await told(sql)).toEqual([expected])
  })

  it.each([
    ['CREATE TABLE a (b INT); ALTER TABLE a ADD UNIQUE (b), ADD c INT NOT NULL', 'expand'],
    ['CREATE TABLE a (b INT); CREATE UNIQUE INDEX i ON a (b)', 'expand'],
    ['CREATE TABLE IF NOT EXISTS a (b INT); CREATE UNIQUE INDEX i ON a (b)', 'contract'],
    ['CREATE TABLE a (b INT); RENAME TABLE a TO b; CREATE UNIQUE INDEX i ON a (b)', 'contract'],
    ['CREATE TABLE a (b INT); USE other; CREATE UNIQUE INDEX i ON a (b)', 'contract'],
  ])('knows the tables that are new: %s', async (sql, expected) => {
    const kinds = await told(sql)
    expect(Array.isArray(kinds) && kinds.at(-1)).toBe(expected)
  })

  it('tells lines, locks and transactions', async () => {
    expect(await classifyMysql('ALTER TABLE a MODIFY b INT;\n\nUPDATE a SET b = 1 WHERE c;')).toMatchObject({
      statements: [
        { line: 1, lock: 'metadata', locked: ['a'], rewritten: ['a'], scanned: [], transactional: false },
        { line: 3, locked: [], rewritten: [], transactional: true, text: 'UPDATE a SET b = 1 WHERE c' },
      ],
    })
  })

  it('has no statements for comments and no answer for an open quote', async () => {
    expect(await classifyMysql('-- nothing\n')).toEqual({ ok: true, statements: [] })
    expect(await classifyMysql("SELECT 1;\nSELECT 'a")).toMatchObject({ ok: false, line: 2 })
  })
})
