import { describe, expect, it } from '@jest/globals'
import { describeAddress, readAddress } from '../../src/databases/address.ts'

describe('the URL of a database', () => {
  it('tells each part, decoded', () => {
    const read = readAddress('postgresql://app:p%40ss%2Fword@db.example.com/shop%20one?sslmode=verify-full')
    expect(read).toEqual({
      ok: true,
      address: {
        ...{ engine: 'postgres', host: 'db.example.com', port: 5432, user: 'app', password: 'p@ss/word' },
        ...{ database: 'shop one', parameters: { sslmode: 'verify-full' } },
      },
    })
  })

  it('is read from behind the question mark, too, where libpq takes it', () => {
    const read = readAddress(
      'postgresql:///shop?host=/run/db&port=5433&user=app&password=p%26q&sslmode=disable',
    )
    expect(read).toEqual({
      ok: true,
      address: {
        ...{
          engine: 'postgres',
          host: '/run/db',
          port: 5433,
          user: 'app',
          password: 'p&q',
          database: 'shop',
        },
        parameters: { sslmode: 'disable' },
      },
    })
  })

  it.each([
    ['postgres://u@h/d', 'd on h:5432'],
    ['mysql://u:p@h/d', 'd on h:3306'],
    ['mariadb://u:p@[::1]:3307/d', 'd on [::1]:3307'],
    ['sqlite:data/shop.db', 'data/shop.db'],
    ['sqlite:///var/shop.db', '/var/shop.db'],
    ['file:./shop.db?mode=ro', './shop.db'],
    ['data/shop.sqlite3', 'data/shop.sqlite3'],
  ])('%s is %s', (text, shown) => {
    const read = readAddress(text)
    expect(read.ok ? describeAddress(read.address) : read.message).toBe(shown)
  })

  it.each([
    ['', 'it is empty'],
    ['shop', 'it is no URL'],
    ['https://u:secret@h/d', 'its scheme is not known'],
    ['postgres://h/d', 'it names no user'],
    ['postgres://u:secret@h', 'it names no database'],
    ['postgres://u:secret@h/a/b', 'its database has a name that none can have'],
    ['postgres://u:sec%ret@h/d', 'it holds a % that encodes nothing; write % as %25'],
    ['postgres://u@h/d?host=other', 'its host stands there twice'],
    ['postgres://u:one@h/d?password=two', 'its password stands there twice'],
    ['postgres://u@h/d?dbname=e', 'its database stands there twice'],
    ['postgres://u@h/d?port=x', 'its port is no number'],
    ['sqlite:', 'it names no file'],
    ['sqlite::memory:', 'a database in memory has nothing to look at'],
  ])('"%s" is refused without being repeated: %s', (text, message) => {
    expect(readAddress(text)).toEqual({ ok: false, message })
  })
})
