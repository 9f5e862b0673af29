import { describe, expect, it } from '@jest/globals'
import { readSources } from './sources.ts'

describe('the sources that the rules are held against', () => {
  it('are there wherever code must be', async () => {
    await expect(readSources('src/actions/no-such-action')).rejects.toThrow('ENOENT')
    await expect(readSources('workflows-examples')).rejects.toThrow('has no TypeScript file')
  })

  it('may be absent beside the code only', async () => {
    expect(Array.isArray(await readSources('bench'))).toBe(true)
    expect((await readSources('script')).every(({ path }) => path.startsWith('script/'))).toBe(true)
  })
})
