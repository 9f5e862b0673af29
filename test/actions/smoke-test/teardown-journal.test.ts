import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { CookieJar } from 'tough-cookie'
import { openJournal, readJournal } from '../../../src/actions/smoke-test/gather/teardown-journal.ts'
import { FolderState } from '../../../src/host/state.ts'
import { step } from '../../support/smoke/check.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golive-state-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const remove = step('remove', { path: '/{{id}}', headers: { a: '{{env.KEY}}' } })
const variables = { id: '7', token: 'unused', 'env.KEY': 'secret-of-the-job' }

describe('the journal of teardowns', () => {
  it('keeps names, the values that are used, and cookies, but no secret of the job', async () => {
    const state = new FolderState(folder)
    const jar = new CookieJar(undefined, { rejectPublicSuffixes: false })
    jar.setCookieSync('sid=1', 'http://127.0.0.1/')
    await openJournal(state, 'http://127.0.0.1', 'smoke').keep('f', [remove], variables, jar)
    const read = await readJournal(state)
    expect(read).toMatchObject({ baseUrl: 'http://127.0.0.1', suite: 'smoke' })
    expect(read?.flows['f']).toMatchObject({ steps: ['remove'], variables: { id: '7' } })
    const again = CookieJar.deserializeSync(read?.flows['f']?.cookies ?? '')
    expect(again.getCookieStringSync('http://127.0.0.1/')).toBe('sid=1')
  })

  it('is gone when the last flow is done, and not before', async () => {
    const state = new FolderState(folder)
    const journal = openJournal(state, 'http://127.0.0.1', 'smoke')
    await Promise.all([
      journal.keep('a', [remove], variables, undefined),
      journal.keep('b', [remove], {}, undefined),
    ])
    await journal.done('a')
    expect(Object.keys((await readJournal(state))?.flows ?? {})).toEqual(['b'])
    await journal.done('b')
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps nothing of a flow without a teardown', async () => {
    const state = new FolderState(folder)
    const journal = openJournal(state, 'http://127.0.0.1', 'smoke')
    await journal.keep('a', [], variables, undefined)
    await journal.done('a')
    expect(readdirSync(folder)).toEqual([])
  })
})
