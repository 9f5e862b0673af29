import { describe, expect, it } from '@jest/globals'
import { readEnvironment } from '../../src/host/environment.ts'
import { runOf } from '../../src/host/event.ts'
import { stateFolderOf } from '../../src/host/open.ts'
import { runnerVariables } from '../support/runner/variables.ts'

const needed = [
  'GITHUB_WORKSPACE',
  'GITHUB_REPOSITORY',
  'GITHUB_SHA',
  'GITHUB_REF',
  'GITHUB_EVENT_NAME',
  'GITHUB_EVENT_PATH',
  'GITHUB_RUN_ID',
  'RUNNER_TEMP',
]

describe('the runner’s variables', () => {
  it.each(needed)('must have %s, and an empty one is none', name => {
    for (const value of [undefined, ''])
      expect(() => readEnvironment(runnerVariables({ [name]: value }))).toThrow(name)
  })

  it('are all named that are wrong', () => {
    const wrong = {
      GITHUB_SHA: 'main',
      GITHUB_REPOSITORY: 'x',
      GITHUB_RUN_ATTEMPT: '-1',
      GITHUB_API_URL: 'x',
    }
    expect(() => readEnvironment(runnerVariables(wrong))).toThrow(
      /GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_RUN_ATTEMPT, GITHUB_API_URL$/,
    )
  })

  it('tell the run, also on a server of one’s own', () => {
    const own = readEnvironment(runnerVariables({ GITHUB_SERVER_URL: 'https://git.example.com' }))
    expect(runOf(own)).toEqual({
      id: '4242',
      attempt: 1,
      job: 'gates',
      url: 'https://git.example.com/golive-dev/event-manager/actions/runs/4242',
    })
  })

  it('give each step of each job and attempt a state of its own', () => {
    const folders = [{}, { GITHUB_ACTION: 'gate2' }, { GITHUB_JOB: 'b' }, { GITHUB_RUN_ATTEMPT: '2' }].map(
      more => stateFolderOf(readEnvironment(runnerVariables(more))),
    )
    expect(new Set(folders).size).toBe(4)
    expect(folders.every(folder => /^\/temp\/golive\/state\/[0-9a-f]{16}$/.test(folder))).toBe(true)
  })
})
