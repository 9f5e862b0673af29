import { afterEach, describe, expect, it } from '@jest/globals'
import { closeServers, serve } from '../support/http/local-server.ts'
import { readManifest } from '../support/runner/run-action.ts'
import { json, routes } from '../support/smoke/answers.ts'
import { commit, runSmoke, suite } from '../support/smoke/run-smoke.ts'

afterEach(closeServers)

const service = () =>
  serve(
    routes({
      '/version': json(200, { commit }),
      '/health': json(200, { status: 'ok', parts: { database: { status: 'ok' } } }),
    }),
  )
const identity = { path: '/version' }
const health = { path: '/health', samples: 3, expect: { health: { database: 'ok' }, latency: '5s' } }

describe('the smoke test as it is shipped', () => {
  it('passes on the deployed commit, and sets every declared output and no other', async () => {
    const { url } = await service()
    const run = await runSmoke({
      policy: { ...suite({ health }), identity },
      inputs: { 'base-url': url, commit },
    })
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'pass', 'reason-code': 'passed', 'checks-total': '1', 'checks-failed': '0' },
    })
    expect(Object.keys(run.outputs).sort()).toEqual(
      Object.keys((await readManifest('smoke-test')).outputs).sort(),
    )
    expect(run.summary).toContain('1 check passed, c0ffee0 on 1 host')
    expect(run.junit).toContain('tests="1" failures="0" errors="0"')
  })

  it('writes measures, percentiles and the time of each check', async () => {
    const { url } = await service()
    const run = await runSmoke({
      policy: { ...suite({ health, again: { path: '/health' } }), identity },
      inputs: { 'base-url': url, commit },
    })
    expect(run.result?.measures.map(({ name }) => name)).toEqual([
      'checks',
      'failed',
      'p50',
      'p95',
      'time until ready',
      'whole time',
    ])
    expect(run.summary).toMatch(/\| Check \| Request \| Status \| p50 \| p95 \|/)
    expect(run.summary).toContain('Slowest checks, p95')
  })

  it('gives each step of a job a JUnit file of its own', async () => {
    const { url } = await service()
    const request = { policy: suite({ health }), inputs: { 'base-url': url } }
    const [first, second] = [await runSmoke(request), await runSmoke(request)]
    const name = (path = '') => path.split('/').at(-1)
    expect(name(first.outputs['junit-path'])).toMatch(/^smoke-test-smoke-[0-9a-f]{8}-junit\.xml$/)
    expect(name(first.outputs['junit-path'])).not.toBe(name(second.outputs['junit-path']))
  })
})
