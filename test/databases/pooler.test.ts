import { describe, expect, it } from '@jest/globals'
import { readAddress } from '../../src/databases/address.ts'
import { poolerSign } from '../../src/databases/pooler.ts'

function signOf(url: string): string | undefined {
  const read = readAddress(url)
  if (!read.ok) throw new Error(read.message)
  return poolerSign(read.address)
}

describe('a pooler', () => {
  it.each([
    ['postgres://u@db.example.com:6543/d', /port 6543/],
    ['postgres://u@db.example.com:6432/d', /port 6432/],
    ['postgres://u@ep-cool-1-pooler.eu.neon.tech/d', /pooler/],
    ['postgres://u@pgbouncer/d', /pgbouncer/],
    ['postgres://u@db.example.com/d?pgbouncer=true', /pgbouncer=true/],
  ])('%s is one', (url, sign) => {
    expect(signOf(url)).toMatch(sign)
  })

  it.each(['postgres://u@carpooler.example.com/d', 'postgres://u@h/pooler', 'mysql://u@h:6543/d', 'data.db'])(
    '%s is none',
    url => {
      expect(signOf(url)).toBeUndefined()
    },
  )
})
