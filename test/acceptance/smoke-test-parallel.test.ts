import { afterEach, describe, expect, it } from '@jest/globals'
import { closeServers, serve } from '../support/http/local-server.ts'
import { type Answer, json, routes } from '../support/smoke/answers.ts'
import { runSmoke, suite } from '../support/smoke/run-smoke.ts'

afterEach(closeServers)

describe('checks side by side', () => {
  it.each([1, 4])('are no more than %i at a time, where that is the limit', async concurrency => {
    let [running, most] = [0, 0]
    const busy: Answer = (request, response) => {
      running += 1
      most = Math.max(most, running)
      setTimeout(() => {
        running -= 1
        json(200, {})(request, response)
      }, 30)
    }
    const { url } = await serve(routes({ '/': json(200, {}), '/busy': busy }))
    const checks = Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => [`c${index}`, { path: '/busy' }]),
    )
    const steps = [{ name: 's', path: '/busy' }]
    const run = await runSmoke({
      policy: { ...suite(checks, { a: { steps }, b: { steps } }), concurrency, 'health-path': '/' },
      inputs: { 'base-url': url },
    })
    expect(run.outputs).toMatchObject({ decision: 'pass', 'checks-total': '18' })
    expect(most).toBe(concurrency)
  })

  it('do not wait for a slow one', async () => {
    const ended: string[] = []
    const late =
      (ms: number): Answer =>
      (request, response) =>
        void setTimeout(() => {
          ended.push(request.url ?? '')
          json(200, {})(request, response)
        }, ms)
    const { url } = await serve(routes({ '/': json(200, {}), '/slow': late(1500), '/fast': late(5) }))
    const fast = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`f${index}`, { path: '/fast' }]),
    )
    const run = await runSmoke({
      policy: { ...suite({ slow: { path: '/slow' }, ...fast }), concurrency: 2, 'health-path': '/' },
      inputs: { 'base-url': url },
    })
    expect(run.outputs['decision']).toBe('pass')
    expect(ended).toHaveLength(31)
    expect(ended.at(-1)).toBe('/slow')
    expect(run.summary).toMatch(/\| slow \| .*\| 200 \| \d/)
  })
})
