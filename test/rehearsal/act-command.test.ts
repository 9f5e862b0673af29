import { describe, expect, it } from '@jest/globals'
import { actArguments } from './act-command.ts'
import { surroundings } from './surroundings.ts'

const scratch = { folder: '/s', repository: '/s/r', golive: '/s/g', liveSha: 'l', baseSha: 'b', headSha: 'h' }
const args = actArguments({
  ...{ event: 'push', scratch, workflow: '.github/workflows/a.yml', eventFile: '/s/event.json' },
  ...{ apiUrl: 'http://127.0.0.1:1', marker: 'm', env: { FAULT_WRONG_VERSION: '1' } },
})
const valuesOf = (flag: string) => args.flatMap((word, index) => (word === flag ? [args[index + 1]] : []))

describe('the arguments of act', () => {
  it('tell the event, the workflow and the two repositories of actions', () => {
    expect(args[0]).toBe('push')
    expect(valuesOf('--workflows')).toEqual(['/s/r/.github/workflows/a.yml'])
    expect(valuesOf('--local-repository')).toEqual([
      'golive-dev/golive@v1=/s/g',
      expect.stringMatching(/^golive-rehearsal\/stand-ins@v1=.*\/stand-ins$/),
    ])
  })

  it('lead every call to the double, and no secret onto the command line', () => {
    expect(valuesOf('--env')).toEqual(
      expect.arrayContaining([
        'GITHUB_API_URL=http://127.0.0.1:1',
        'GITHUB_GRAPHQL_URL=http://127.0.0.1:1/graphql',
        'FAULT_WRONG_VERSION=1',
      ]),
    )
    expect(valuesOf('-s')).toEqual(['GITHUB_TOKEN'])
  })

  it('give steps no setting of the person who rehearses', () => {
    const env = {
      PATH: '/bin',
      https_proxy: 'p',
      FAULT_SLOW_MS: '9',
      NODE_ENV: 'x',
      DATABASE_URL: 'y',
      A: undefined,
    }
    expect(surroundings(env)).toEqual({ PATH: '/bin', https_proxy: 'p' })
  })
})
