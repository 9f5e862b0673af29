import { describe, expect, it } from '@jest/globals'
import type { ChangeKind } from '../../../../src/domain/migration.ts'
import { classifyPostgres } from '../../../../src/migrations/sql/postgres/classify.ts'
import type { Statement } from '../../../../src/migrations/sql/statement.ts'

async function read(sql: string): Promise<readonly Statement[]> {
  const classified = await classifyPostgres(sql)
  if (!classified.ok) throw new Error(classified.message)
  return classified.statements
}

const last = async (sql: string) => (await read(sql)).at(-1)

type Row = readonly [sql: string, kind: ChangeKind, lock: string | undefined, rules: readonly string[]]

const exclusive = 'ACCESS EXCLUSIVE'
const gentle = 'SHARE UPDATE EXCLUSIVE'

const rows: readonly Row[] = [
  ['SELECT drop_everything()', 'unknown', undefined, []],
  ['SELECT other.count(1)', 'unknown', undefined, []],
  ["SELECT setval('q', max(id)) FROM t", 'data', 'ACCESS SHARE', []],
  ['INSERT INTO t SELECT mine(a) FROM o', 'unknown', 'ROW EXCLUSIVE', []],
  ['MERGE INTO t USING o ON t.a = o.a WHEN MATCHED THEN DELETE', 'data', 'ROW EXCLUSIVE', ['merge-deletes']],
  ['MERGE INTO t USING o ON t.a = o.a WHEN MATCHED THEN UPDATE SET b = 1', 'data', 'ROW EXCLUSIVE', []],
  ["COPY t FROM PROGRAM 'curl x'", 'unknown', undefined, []],
  ['CREATE TABLE t (a int)', 'expand', undefined, []],
  ['CREATE TABLE t (a int REFERENCES o (id))', 'expand', 'SHARE ROW EXCLUSIVE', []],
  ['CREATE TABLE p PARTITION OF t FOR VALUES IN (1)', 'expand', exclusive, []],
  ["CREATE TYPE m AS ENUM ('a')", 'expand', undefined, []],
  ['CREATE VIEW v AS SELECT 1', 'expand', undefined, []],
  ["CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'DELETE FROM t'", 'expand', undefined, []],
  ["CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", 'unknown', undefined, []],
  ['CREATE EXTENSION pgcrypto', 'expand', undefined, []],
  ['CREATE SCHEMA s', 'expand', undefined, []],
  ['CREATE SEQUENCE q', 'expand', undefined, []],
  ["COMMENT ON TABLE t IS 'x'", 'expand', undefined, []],
  ['GRANT SELECT ON t TO x', 'expand', undefined, []],
  ['REVOKE SELECT ON t FROM x', 'contract', undefined, []],
  ["ALTER TYPE m ADD VALUE 'b'", 'expand', undefined, []],
  ["ALTER TYPE m RENAME VALUE 'a' TO 'b'", 'contract', undefined, []],
  ['ALTER TABLE t ADD a int', 'expand', exclusive, []],
  ['ALTER TABLE t ADD a int NOT NULL DEFAULT 1', 'expand', exclusive, []],
  ['ALTER TABLE t ADD a timestamptz DEFAULT now()', 'expand', exclusive, []],
  ['ALTER TABLE t ADD a int NOT NULL', 'contract', exclusive, ['add-not-null-without-default']],
  ['ALTER TABLE t ADD a uuid DEFAULT gen_random_uuid()', 'expand', exclusive, ['volatile-default']],
  ['ALTER TABLE t ADD a timestamptz DEFAULT clock_timestamp()', 'expand', exclusive, ['volatile-default']],
  ['ALTER TABLE t ADD a timestamptz DEFAULT mine.now()', 'expand', exclusive, ['volatile-default']],
  ['ALTER TABLE t ADD a bigserial', 'expand', exclusive, ['volatile-default']],
  ['ALTER TABLE t ADD a int GENERATED ALWAYS AS (b) STORED', 'expand', exclusive, ['volatile-default']],
  ['ALTER TABLE t ADD a int REFERENCES o (id)', 'expand', exclusive, []],
  ['ALTER TABLE t ADD a int DEFAULT 1 REFERENCES o (id)', 'contract', exclusive, ['constraint-validates']],
  ['ALTER TABLE t ADD a int UNIQUE', 'expand', exclusive, ['unique-constraint-blocks']],
  ['ALTER TABLE t ADD a int CHECK (a > 0)', 'contract', exclusive, ['constraint-validates']],
  ['ALTER TABLE t DROP COLUMN a', 'contract', exclusive, ['drop-column']],
  ['ALTER TABLE t ALTER a TYPE bigint', 'contract', exclusive, ['change-column-type']],
  ['ALTER TABLE t ALTER a SET NOT NULL', 'contract', exclusive, ['set-not-null']],
  ['ALTER TABLE t ALTER a DROP NOT NULL', 'expand', exclusive, []],
  ['ALTER TABLE t ALTER a SET DEFAULT 1', 'expand', exclusive, []],
  ['ALTER TABLE t ALTER a DROP DEFAULT', 'contract', exclusive, []],
  ['ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)', 'contract', exclusive, ['constraint-validates']],
  ['ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID', 'expand', exclusive, []],
  [
    'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES o',
    'contract',
    'SHARE ROW EXCLUSIVE',
    ['constraint-validates'],
  ],
  ['ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES o NOT VALID', 'expand', 'SHARE ROW EXCLUSIVE', []],
  ['ALTER TABLE t ADD UNIQUE (a)', 'contract', exclusive, ['unique-constraint-blocks']],
  ['ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i', 'contract', exclusive, []],
  ['ALTER TABLE t VALIDATE CONSTRAINT c', 'expand', gentle, []],
  ['ALTER TABLE t ADD a int, DROP b', 'contract', exclusive, ['drop-column']],
  [
    'ALTER TABLE t ADD a int NOT NULL DEFAULT NULL::int',
    'contract',
    exclusive,
    ['add-not-null-without-default'],
  ],
  ['ALTER TABLE t OWNER TO x', 'contract', exclusive, []],
  ['ALTER TABLE t INHERIT p', 'unknown', exclusive, []],
  ['CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()', 'unknown', 'SHARE ROW EXCLUSIVE', []],
  ['CREATE POLICY p ON t', 'unknown', exclusive, []],
  ['ALTER TABLE t RENAME TO u', 'contract', exclusive, ['rename-table']],
  ['ALTER TABLE t RENAME a TO b', 'contract', exclusive, ['rename-column']],
  ['CREATE INDEX i ON t (a)', 'expand', 'SHARE', ['index-not-concurrent']],
  ['CREATE INDEX CONCURRENTLY i ON t (a)', 'expand', gentle, []],
  ['CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)', 'contract', gentle, []],
  ['DROP INDEX i', 'contract', exclusive, ['drop-index-not-concurrent']],
  ['DROP TABLE a, b.c', 'contract', exclusive, ['drop-table', 'drop-table']],
  ['DROP SCHEMA s CASCADE', 'contract', undefined, ['drop-schema']],
  ['DROP DATABASE d', 'contract', undefined, ['drop-database']],
  ['DROP TYPE m', 'contract', undefined, ['drop-enum']],
  ['DROP FUNCTION f(int)', 'contract', undefined, ['drop-function']],
  ['DROP TRIGGER g ON t', 'contract', exclusive, ['drop-trigger']],
  ['TRUNCATE a, b', 'contract', exclusive, ['truncate', 'truncate']],
  ['INSERT INTO t VALUES (1)', 'data', 'ROW EXCLUSIVE', []],
  ['UPDATE t SET a = 1 WHERE b = 2', 'data', 'ROW EXCLUSIVE', []],
  ['UPDATE t SET a = 1', 'data', 'ROW EXCLUSIVE', ['update-without-where']],
  ['DELETE FROM t WHERE a = 1', 'data', 'ROW EXCLUSIVE', []],
  ['DELETE FROM t', 'data', 'ROW EXCLUSIVE', ['delete-without-where']],
  ['DELETE FROM t WHERE 1 = 1', 'data', 'ROW EXCLUSIVE', ['delete-without-where']],
  [
    'WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x',
    'data',
    'ROW EXCLUSIVE',
    ['delete-without-where'],
  ],
  [
    'WITH x AS (UPDATE t SET a = 1 RETURNING *) INSERT INTO o SELECT * FROM x',
    'data',
    'ROW EXCLUSIVE',
    ['update-without-where'],
  ],
  ['EXPLAIN ANALYZE DELETE FROM t', 'unknown', 'ROW EXCLUSIVE', ['delete-without-where']],
  ['COPY t FROM stdin', 'data', 'ROW EXCLUSIVE', []],
  ['SELECT a FROM t', 'data', 'ACCESS SHARE', []],
  ['SELECT a FROM t FOR UPDATE', 'data', 'ROW SHARE', []],
  ["SELECT setval('q', 1)", 'data', undefined, []],
  ['DO $$ BEGIN DROP TABLE t; END $$', 'unknown', undefined, []],
  ["NOTIFY c, 'x'", 'unknown', undefined, []],
]

describe('a statement for PostgreSQL', () => {
  it.each(rows)('%s', async (sql, kind, lock, rules) => {
    const [statement] = await read(sql)
    expect(statement?.kind).toBe(kind)
    expect(statement?.lock).toBe(lock)
    expect(statement?.findings.map(each => each.rule)).toEqual(rules)
  })

  it.each([
    ['ALTER TABLE s.t ALTER a TYPE bigint', ['s.t'], ['s.t'], []],
    ['ALTER TABLE t ADD a serial', ['t'], ['t'], []],
    ['ALTER TABLE t ALTER a SET NOT NULL', ['t'], [], ['t']],
    ['ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES o (id)', ['t', 'o'], [], ['t']],
    ['CREATE INDEX i ON t (a)', ['t'], [], ['t']],
    ['DELETE FROM t', ['t'], [], ['t']],
    ['WITH x AS (SELECT 1 FROM o) SELECT * FROM x', ['o'], [], []],
    ['LOCK TABLE t', ['t'], [], []],
    ['VACUUM FULL t', ['t'], ['t'], []],
  ])('%s touches its tables', async (sql, locked, rewritten, scanned) => {
    expect(await last(sql)).toMatchObject({ locked, rewritten, scanned })
  })

  it.each([
    ['CREATE INDEX CONCURRENTLY i ON t (a)', false],
    ['CREATE INDEX i ON t (a)', true],
    ['DROP INDEX CONCURRENTLY i', false],
    ['VACUUM t', false],
    ['ANALYZE t', true],
    ['CREATE DATABASE d', false],
    ['DROP DATABASE d', false],
    ['ALTER SYSTEM SET work_mem = 1', false],
    ['REINDEX TABLE CONCURRENTLY t', false],
    ['REINDEX TABLE t', true],
    ['ALTER TABLE t DETACH PARTITION p CONCURRENTLY', false],
  ])('%s knows whether it runs in a transaction', async (sql, transactional) => {
    expect((await last(sql))?.transactional).toBe(transactional)
  })

  it('names what it is about', async () => {
    const found = await last('ALTER TABLE shop.orders DROP COLUMN total')
    expect(found?.findings[0]).toMatchObject({ object: 'shop.orders.total', effect: 'destroys' })
  })

  it('calls a cascade that may take columns what it is', async () => {
    expect((await last('DROP TYPE m CASCADE'))?.findings[0]?.effect).toBe('destroys')
    expect((await last('DROP TYPE m'))?.findings[0]?.effect).toBe('breaks')
  })
})

describe('a table of the same migration', () => {
  it.each([
    'CREATE INDEX i ON t (a)',
    'ALTER TABLE t ADD UNIQUE (a)',
    'ALTER TABLE t OWNER TO x',
    'CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()',
    'CREATE POLICY p ON t',
    'ALTER TABLE t ADD CHECK (a > 0)',
    'ALTER TABLE t ALTER a SET NOT NULL',
  ])('does not mind %s', async sql => {
    expect(await last(`CREATE TABLE t (a int); ${sql}`)).toMatchObject({ kind: 'expand', findings: [] })
  })

  it('still locks what its foreign keys name', async () => {
    const added = await last('CREATE TABLE t (a int); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES o (id)')
    expect(added).toMatchObject({ kind: 'expand', lock: 'SHARE ROW EXCLUSIVE', locked: ['o'] })
  })

  it.each([
    ['may be an old one', 'CREATE TABLE IF NOT EXISTS t (a int)'],
    ['is gone after a drop', 'CREATE TABLE t (a int); DROP TABLE t'],
    ['is gone after a rename', 'CREATE TABLE t (a int); ALTER TABLE t RENAME TO u'],
    ['is gone after a rollback', 'BEGIN; CREATE TABLE t (a int); ROLLBACK'],
    ['is another one under another search path', 'CREATE TABLE t (a int); SET search_path = s'],
    [
      'is another one under set_config',
      "CREATE TABLE t (a int); SELECT set_config('search_path', 's', false)",
    ],
    ['is gone after a drop under its full name', 'CREATE TABLE t (a int); DROP TABLE public.t'],
    ['may be gone after a DO block', 'CREATE TABLE t (a int); DO $$ BEGIN END $$'],
    ['is another one in another schema', 'CREATE TABLE s.t (a int)'],
  ])('%s', async (_why, before) => {
    const index = await last(`${before}; CREATE INDEX i ON t (a)`)
    expect(index?.findings.map(each => each.rule)).toEqual(['index-not-concurrent'])
  })
})
