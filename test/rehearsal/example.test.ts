import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { eventPayload } from './event-payload.ts'
import { describeExample, eventOf, exampleNames, readExample } from './example.ts'
import { faults } from './faults.ts'
import { protection, seedOf } from './seed.ts'
import { root } from './sources.ts'

const of = (on: string) => describeExample('x.yml', `name: X\non: ${on}\njobs: {}\n`)

describe('an example', () => {
  it('tells its name and its events, however they are written', () => {
    expect(of('push')).toMatchObject({ name: 'X', path: '.github/workflows/x.yml', events: ['push'] })
    expect(of('[push, schedule]').events).toEqual(['push', 'schedule'])
    const map = of("\n  workflow_call:\n  schedule:\n    - cron: '1 2 * * *'")
    expect(map).toMatchObject({ events: ['schedule'], cron: '1 2 * * *' })
    expect(describeExample('y.yml', 'on: push').name).toBe('y.yml')
  })

  it('is played on the event that it is most about, or on the one that is wanted', () => {
    expect(eventOf(of('[push, pull_request]'), undefined)).toBe('pull_request')
    expect(eventOf(of('[schedule, push]'), undefined)).toBe('push')
    expect(eventOf(of('[schedule, push]'), 'schedule')).toBe('schedule')
  })

  it('is not played on an event that it does not have', () => {
    expect(() => eventOf(of('[push, schedule]'), 'pull_request')).toThrow(
      'X does not run on pull_request; its events: push, schedule',
    )
    expect(() => eventOf(of('issues'), undefined)).toThrow('none that can be rehearsed')
  })

  it('is each workflow of the folder', () => {
    const folder = join(root, 'workflows-examples')
    expect(exampleNames(folder)).toEqual(expect.arrayContaining(['pull-request', 'smoke']))
    expect(readExample(folder, 'smoke')).toMatchObject({ name: 'Smoke', cron: '17 5 * * *' })
  })
})

describe('the event file', () => {
  const scratch = { baseSha: 'b', headSha: 'h', repository: '/nowhere' }
  const example = { cron: '1 2 * * *', path: 'p', name: 'X' }

  it.each([
    ['push', { ref: 'refs/heads/main', before: 'b', after: 'h' }],
    ['schedule', { ref: 'refs/heads/main', schedule: '1 2 * * *' }],
    ['workflow_dispatch', { ref: 'refs/heads/main', workflow: 'p', inputs: {} }],
    ['pull_request', { number: 7, pull_request: { base: { sha: 'b' }, head: { sha: 'h' } } }],
  ] as const)('is that of %s', (event, expected) => {
    const payload = eventPayload(event, scratch, example)
    expect(payload).toMatchObject({ ...expected, repository: { full_name: 'golive-dev/event-manager' } })
  })

  it('goes with what the GitHub double knows', () => {
    const [headSha, liveSha] = ['a'.repeat(40), 'b'.repeat(40)]
    expect(seedOf('pull_request', { ...scratch, headSha, liveSha }, example)).toMatchObject({
      pulls: [{ number: 7, head: 'feature/ranking', headSha }],
      runs: [{ event: 'pull_request', headBranch: 'feature/ranking', name: 'X', path: 'p' }],
    })
    expect(seedOf('push', { ...scratch, headSha, liveSha }, example)).toMatchObject({
      pulls: [],
      runs: [{ headBranch: 'main' }],
    })
  })

  it('goes with a production that is protected and has something live, unless a fault changes that', () => {
    const shas = { ...scratch, headSha: 'a'.repeat(40), liveSha: 'b'.repeat(40) }
    const usual = seedOf('push', shas, example)
    expect(usual.environments.find(({ name }) => name === 'production')).toMatchObject({
      ...{ reviewers: [{ user: 'carol' }], preventSelfReview: true, adminsMayBypass: false },
      branches: [{ name: 'main' }],
    })
    expect(usual.deployments).toMatchObject([{ sha: shas.liveSha, environment: 'production' }])
    expect(protection().get('production')).toEqual({ waits: true })
    const open = faults.get('unprotected-environment')
    expect(protection(open).get('production')).toEqual({ waits: false })
    expect(seedOf('push', shas, example, open).environments).toHaveLength(2)
    const moved = seedOf('push', shas, example, faults.get('moved-head'))
    expect(moved.refs['heads/main']).toBe('f'.repeat(40))
    expect(moved.commits[0]?.parents).toEqual([shas.headSha])
  })
})
