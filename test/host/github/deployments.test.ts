import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, first, openGitHub, second, topic } from '../../support/github/sample.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
})

type State = 'success' | 'failure' | 'inactive' | 'in_progress' | 'error'
const url = 'https://github.com/acme/events/actions/runs'

const deployed = (sha: string, states: readonly State[], run = 1, environment = 'production') => ({
  sha,
  environment,
  statuses: states.map((state, at) => ({
    state,
    logUrl: `${url}/${run}/job/9`,
    createdAt: `2026-11-19T0${at}:00:00Z`,
  })),
})

describe('the last deployment of an environment', () => {
  it.each([
    [
      'the newest that succeeded',
      [deployed(first, ['success']), deployed(second, ['in_progress', 'success'])],
      second,
    ],
    ['not one that is under way', [deployed(first, ['success']), deployed(second, ['in_progress'])], first],
    ['not one that failed', [deployed(first, ['inactive', 'success']), deployed(second, ['failure'])], first],
    [
      'not one that failed after it had succeeded',
      [deployed(first, ['success', 'inactive']), deployed(second, ['success', 'failure', 'inactive'])],
      first,
    ],
    ['one that only was followed', [deployed(first, ['success', 'inactive'])], first],
    ['not one without a state', [deployed(first, ['success']), deployed(second, [])], first],
    ['not this run’s own', [deployed(first, ['success']), deployed(second, ['success'], 42)], first],
    [
      'one of a run whose number only begins like it',
      [deployed(first, ['success']), deployed(second, ['success'], 421)],
      second,
    ],
    [
      'not another environment’s',
      [deployed(first, ['success']), deployed(second, ['success'], 1, 'staging')],
      first,
    ],
  ])('is %s', async (_, deployments, sha) => {
    const { github } = await openGitHub({ deployments })
    const found = await openApi(github).lastDeployment('production', '42')
    expect(found?.sha).toBe(sha)
    expect(github.violations).toEqual([])
  })

  it('tells when it succeeded', async () => {
    const { github } = await openGitHub({
      deployments: [deployed(first, ['in_progress', 'success', 'inactive'])],
    })
    const found = await openApi(github).lastDeployment('production', '42')
    expect(found?.deployedAt).toEqual(new Date('2026-11-19T01:00:00Z'))
  })

  it('is absent where none ever succeeded, and only there', async () => {
    const { github } = await openGitHub({ deployments: [deployed(first, ['error'])] })
    expect(await openApi(github).lastDeployment('production', '42')).toBeUndefined()
    const { github: narrow } = await openGitHub({ permissions: { contents: 'read' } })
    await expect(openApi(narrow).lastDeployment('production', '42')).rejects.toMatchObject({ status: 403 })
  })

  it('is found behind a page of failed ones', async () => {
    const failed = Array.from({ length: 130 }, () => deployed(second, ['failure']))
    const { github } = await openGitHub({ deployments: [deployed(topic, ['success']), ...failed] })
    expect(await openApi(github).lastDeployment('production', '42')).toMatchObject({ sha: topic })
  })

  it('is found out from many states', async () => {
    const states = Array.from({ length: 130 }, (): State => 'in_progress')
    const { github } = await openGitHub({
      deployments: [deployed(topic, ['success', ...states, 'success'])].map(keepTimes),
    })
    expect(await openApi(github).lastDeployment('production', '42')).toMatchObject({ sha: topic })
  })

  it('is judged by its newest state, in whichever order they come', async () => {
    const at = { created_at: '2026-11-19T08:00:00Z' }
    const server = await serve(({ url = '' }, response) => {
      response.setHeader('content-type', 'application/json')
      const states = [
        { id: 1, state: 'success', ...at },
        { id: 2, state: 'failure', ...at },
      ]
      response.end(JSON.stringify(url.includes('/statuses') ? states : [{ id: 5, sha: first }]))
    })
    expect(await openApi(server).lastDeployment('production', '42')).toBeUndefined()
  })

  it('is unknown, not absent, where there is more than can be looked at', async () => {
    const failed = Array.from({ length: 200 }, () => deployed(second, ['failure']))
    const { github } = await openGitHub({ deployments: failed })
    await expect(openApi(github).lastDeployment('production', '42')).rejects.toThrow('there are more')
  })
})

function keepTimes(deployment: ReturnType<typeof deployed>) {
  const createdAt = '2026-11-19T08:00:00Z'
  return { ...deployment, statuses: deployment.statuses.map(status => ({ ...status, createdAt })) }
}
