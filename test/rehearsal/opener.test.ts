import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { until } from '../support/process/until.ts'
import { openPage } from './opener.ts'

describe('opening the page', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golive-opener-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
  ] as const)('asks the opener of %s', async (platform, command) => {
    writeFileSync(join(folder, command), '#!/bin/sh\nprintf %s "$1" > "$0.seen"\n')
    chmodSync(join(folder, command), 0o755)
    expect(await openPage('/a/page.html', { platform, path: folder })).toBeUndefined()
    const seen = () => {
      try {
        return readFileSync(join(folder, `${command}.seen`), 'utf8')
      } catch {
        return ''
      }
    }
    await until('it is called', () => seen() === '/a/page.html')
  })

  it('says that there is none', async () => {
    expect(await openPage('/a/page.html', { platform: 'linux', path: folder })).toContain(
      'there is no xdg-open',
    )
  })
})
