import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readEnvironment } from '../../src/host/environment.ts'
import { readEvent, subjectOf } from '../../src/host/event.ts'
import { runnerVariables } from '../support/runner/variables.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golive-event-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const checkedOut = '1'.repeat(40)
const [base, head] = ['b'.repeat(40), 'a'.repeat(40)]
const side = (sha: string, name: string | null) => ({
  sha,
  ref: 'main',
  repo: name === null ? null : { full_name: name },
})
const pull = (from: string | null) => ({
  pull_request: { number: 7, base: side(base, 'o/r'), head: side(head, from) },
})

function environment(name: string, payload: unknown) {
  const path = join(folder, 'event.json')
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return readEnvironment(runnerVariables({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path }))
}
const event = (name: string, payload: unknown) => readEvent(environment(name, payload))

describe('the event', () => {
  it.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    'of a %s has its pull request, whose base is to be trusted',
    async name => {
      expect(await event(name, pull('o/r'))).toEqual({
        name,
        checkedOutSha: checkedOut,
        trustedSha: base,
        pullRequest: { number: 7, baseSha: base, baseRef: 'main', headSha: head, fork: false },
      })
    },
  )

  it.each([
    ['another repository', 'mallory/r'],
    ['a repository that is gone', null],
  ])('knows a fork by %s', async (_, from) => {
    expect((await event('pull_request', pull(from))).pullRequest?.fork).toBe(true)
  })

  it('of a push has the commit before it, unless the branch is new', async () => {
    expect(await event('push', { before: base })).toEqual({
      name: 'push',
      checkedOutSha: checkedOut,
      before: base,
    })
    expect(await event('push', { before: '0'.repeat(40) })).toEqual({
      name: 'push',
      checkedOutSha: checkedOut,
    })
  })

  it.each([
    ['merge_group', { merge_group: { base_sha: base } }, base],
    ['workflow_run', following('pull_request', 'o/r'), checkedOut],
    ['workflow_run', following('push', 'mallory/r'), checkedOut],
    ['workflow_run', following('push', null), checkedOut],
    ['workflow_run', following('push', 'o/r'), undefined],
    ['issue_comment', { issue: { pull_request: { url: 'x' } } }, checkedOut],
    ['issue_comment', { issue: {} }, undefined],
    ['schedule', {}, undefined],
    ['workflow_dispatch', { inputs: {} }, undefined],
  ])('of a %s trusts a commit where the checkout may be a change: %j', async (name, payload, trusted) => {
    expect((await event(name, payload)).trustedSha).toBe(trusted)
  })

  it.each(['pull_request', 'pull_request_review', 'merge_group', 'workflow_run', 'issue_comment'])(
    'of a %s without its subject is unusable, never one without a change',
    async name => {
      await expect(event(name, {})).rejects.toMatchObject({ code: 'environment-unusable' })
    },
  )

  it.each([
    ['no JSON', '{'],
    ['empty', ''],
    ['null', 'null'],
    ['a number that is none', JSON.stringify({ pull_request: { ...pull('o/r').pull_request, number: '7' } })],
    ['without a base', JSON.stringify({ pull_request: { number: 7, head: side(head, 'o/r') } })],
  ])('in a broken file is unusable: %s', async (_, text) => {
    await expect(event('pull_request', text)).rejects.toMatchObject({ code: 'environment-unusable' })
  })

  it('without its file is unusable', async () => {
    const lost = readEnvironment(runnerVariables({ GITHUB_EVENT_PATH: join(folder, 'none.json') }))
    await expect(readEvent(lost)).rejects.toThrow('the event file cannot be read')
  })

  it('tells whose commit is judged: the head, not the merge commit', async () => {
    const place = environment('pull_request', pull('o/r'))
    expect(subjectOf(place, await readEvent(place), 'production')).toMatchObject({
      sha: head,
      environment: 'production',
    })
    const push = environment('push', {})
    expect(subjectOf(push, await readEvent(push), undefined).sha).toBe(checkedOut)
  })
})

function following(name: string, from: string | null) {
  const head_repository = from === null ? null : { full_name: from }
  return { repository: { full_name: 'o/r' }, workflow_run: { event: name, head_repository } }
}
