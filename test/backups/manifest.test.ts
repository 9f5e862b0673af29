import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Manifest, parseManifest } from '../../src/backups/manifest.ts'

const sha256 = 'ab'.repeat(32)
const good: Manifest = {
  schemaVersion: 1,
  id: '2026-11-24T105800Z-shop-3f9a',
  engine: 'postgres',
  database: 'shop',
  server: { product: 'PostgreSQL', version: '17.2' },
  startedAt: '2026-11-24T10:58:00.250Z',
  durationMs: 4200,
  files: [
    { name: 'shop.dump', bytes: 1000, sha256 },
    { name: 'globals.sql', bytes: 24, sha256 },
  ],
  bytes: 1024,
  tables: [
    { name: 'public.orders', rows: 3, hash: sha256 },
    { name: 'public.events', rows: 0 },
  ],
  proof: { level: 'restore', at: '2026-11-24T10:59:00Z', remarks: ['events was not compared'] },
  schemaHead: '20261101_orders',
  location: 's3://backups/shop/2026-11-24T105800Z-shop-3f9a',
  restoreCommand: 'pg_restore --host=db --port=5432 --username=app --dbname=shop shop.dump',
  commit: 'c'.repeat(40),
}
const text = JSON.stringify(good, null, 2)
const [dump, globals] = good.files
const read = (change: object) => parseManifest(JSON.stringify({ ...good, ...change }))

describe('a manifest', () => {
  it('is read as it was written', () => {
    expect(parseManifest(text)).toEqual({ ok: true, manifest: good })
  })

  it('needs neither proof, hash, migration nor commit', () => {
    const { schemaHead, commit, ...rest } = good
    expect(parseManifest(JSON.stringify({ ...rest, proof: { level: 'none', remarks: [] } })).ok).toBe(true)
    expect([schemaHead, commit]).not.toContain(undefined)
  })

  it('never passes when it is cut off', () => {
    for (let length = 0; length < text.length; length++)
      expect(parseManifest(text.slice(0, length)).ok).toBe(false)
  })

  it('never passes when it is something else', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), other => !parseManifest(other).ok))
  })

  it('never passes without one of its keys or with one more', () => {
    for (const key of Object.keys(good).filter(name => name !== 'schemaHead' && name !== 'commit'))
      expect(read({ [key]: undefined })).toMatchObject({ ok: false, message: expect.stringContaining(key) })
    expect(read({ password: 'x' }).ok).toBe(false)
  })

  it.each([
    ['another version', { schemaVersion: 2 }],
    ['another id', { id: 'shop' }],
    ['an id of another time', { id: '2026-11-23T105800Z-shop-3f9a' }],
    ['another engine', { engine: 'oracle' }],
    ['a day without a time', { startedAt: '2026-11-24' }],
    ['a time that never was', { startedAt: '2026-02-30T10:58:00Z' }],
    ['a negative duration', { durationMs: -1 }],
    ['bytes that are not the sum', { bytes: 1023 }],
    ['no files', { files: [], bytes: 0 }],
    ['files without a byte', { files: [{ ...dump, bytes: 0 }], bytes: 0 }],
    [
      'half a byte',
      {
        files: [
          { ...dump, bytes: 1023.5 },
          { ...globals, bytes: 0.5 },
        ],
      },
    ],
    ['a file twice', { files: [dump, { ...globals, name: 'Shop.dump' }] }],
    ['a short hash', { files: [dump, { ...globals, sha256: 'ab' }] }],
    ['a table twice', { tables: [good.tables[0], good.tables[0]] }],
    ['negative rows', { tables: [{ name: 'a', rows: -1 }] }],
    ['an empty hash', { tables: [{ name: 'a', rows: 1, hash: '' }] }],
    ['a restore without a time', { proof: { level: 'restore', remarks: [] } }],
    ['a time without a proof', { proof: { level: 'none', at: good.startedAt, remarks: [] } }],
    ['a proof before the backup', { proof: { level: 'file', at: '2026-11-24T10:57:00Z', remarks: [] } }],
    ['a short commit', { commit: 'abc1234' }],
  ])('never passes with %s', (_, change) => {
    expect(read(change).ok).toBe(false)
  })

  it.each(['a/b', '..', '.', '../x', 'a..b', 'a\\b', '/x', 'a\nb', 'a\0', ''])(
    'never passes with the file name %j',
    name => {
      expect(read({ files: [dump, { ...globals, name }] }).ok).toBe(false)
    },
  )

  it.each([
    'https://key:secret@host/bucket',
    'https://key@host/bucket',
    'https://host/x?X-Amz-Signature=abc',
    'https://host/x?sig=abc',
  ])('never passes with the location %s', location => {
    expect(read({ location }).ok).toBe(false)
  })

  it.each([
    'PGPASSWORD=hunter2 pg_restore shop.dump',
    'pg_restore --dbname=postgres://app:hun/ter2@db/shop shop.dump',
    'mysql --password=hunter2 shop',
    'mysql --password="hunter2" shop',
    'mysql -phunter2 shop',
  ])('never passes with the command %s', restoreCommand => {
    expect(read({ engine: 'mysql', restoreCommand }).ok).toBe(false)
  })

  it.each([
    'PGPASSWORD="$PGPASSWORD" pg_restore --host=db shop.dump',
    'pg_restore --dbname=postgres://app@db:5432/shop shop.dump',
    'mysql --host=db -P3306 -p shop < shop.sql',
    'mysql --user=app --password shop < shop.sql',
  ])('passes with the command %s', restoreCommand => {
    expect(read({ engine: 'mysql', restoreCommand }).ok).toBe(true)
  })

  it('tells what is wrong without telling the secret', () => {
    expect(read({ location: 'https://key:hunter2@host', bytes: 1 })).toEqual({
      ok: false,
      message: 'location: must not carry credentials',
    })
    expect(parseManifest(' ')).toEqual({ ok: false, message: 'the manifest is empty' })
  })
})
