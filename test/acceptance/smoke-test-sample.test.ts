import { afterEach, describe, expect, it } from '@jest/globals'
import { closedPort } from '../support/http/local-server.ts'
import { start as startService, stopServices } from '../support/sample/service.ts'
import { commit, runSmoke } from '../support/smoke/run-smoke.ts'
import { shippedPolicy } from '../support/smoke/shipped-policy.ts'

afterEach(stopServices)

const code = 'canary-registration-code'

async function smoke(url: string, suite: string, deadline = '30s') {
  return runSmoke({
    policy: shippedPolicy().replace('deadline: 90s', `deadline: ${deadline}`),
    files: { 'README.md': '# Event manager\n' },
    inputs: { 'base-url': url, commit, suite },
    env: { REGISTRATION_CODE: code },
  })
}
const start = (env: Readonly<Record<string, string>> = {}) =>
  startService({ env: { COMMIT_SHA: commit, REGISTRATION_CODE: code, ...env } })

describe('the shipped policy on the sample service', () => {
  it('passes every check and every flow of the suite smoke, and leaves no secret', async () => {
    const { url } = await start()
    const run = await smoke(url, 'smoke')
    expect(run.result?.findings).toEqual([])
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', 'reason-code': 'passed' } })
    expect(run.summary).toContain('Flow a contest from start to end: all 14 steps passed')
    expect(run.summary).toContain('teardown: remove the account')
    expect(run.written).not.toContain(code)
  })

  it('passes the suite security', async () => {
    const { url } = await start()
    const run = await smoke(url, 'security')
    expect(run.result?.findings).toEqual([])
    expect(run.outputs).toMatchObject({ decision: 'pass', 'reason-code': 'passed' })
  })
})

describe('the sample service that misbehaves', () => {
  it.each<[Readonly<Record<string, string>>, string, string, string]>([
    [{ FAULT_WRONG_VERSION: '1' }, '2s', 'block', 'wrong-commit'],
    [{ FAULT_5XX_PERCENT: '100' }, '20s', 'block', 'check-failed'],
    [{ FAULT_HANG_PERCENT: '100' }, '3s', 'unknown', 'checks-not-run'],
    [{ FAULT_SLOW_MS: '850' }, '13s', 'block', 'too-slow'],
    [{ FAULT_FLAPPING_HEALTH: '2' }, '2s', 'block', 'service-unhealthy'],
    [{ MIGRATE_ON_BOOT: '0' }, '2s', 'block', 'service-unhealthy'],
    [{ MIGRATE_ON_BOOT: '0', FAULT_HEALTH_LIES: '1' }, '20s', 'block', 'check-failed'],
    [{ RATE_LIMIT_MAX: '2' }, '3s', 'unknown', 'rate-limited'],
  ])('is told by its reason: %j', async (env, deadline, decision, reason) => {
    const { url } = await start(env)
    const run = await smoke(url, 'smoke', deadline)
    expect(run.outputs).toMatchObject({ decision, 'reason-code': reason })
    expect(run.exitCode).toBe(1)
  })

  it('by a leak is told by the part that says so', async () => {
    const { url } = await start({ FAULT_LEAK_MB_PER_REQUEST: '50' })
    for (let asked = 0, status = 0; status !== 503 && asked < 20; asked += 1)
      status = (await fetch(`${url}/health`)).status
    const run = await smoke(url, 'smoke', '4s')
    expect(run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'service-unhealthy' })
  })

  it('by a slow boot is waited for', async () => {
    const port = await closedPort()
    const service = start({ PORT: String(port), FAULT_SLOW_BOOT_MS: '1200' })
    const run = await smoke(`http://127.0.0.1:${port}`, 'security')
    await service
    expect(run.outputs).toMatchObject({ decision: 'pass', 'reason-code': 'passed' })
    expect(run.stdout).toContain('the connection was refused')
  })

  it('by a crash at its boot is not there', async () => {
    const port = await closedPort()
    const crash = start({ PORT: String(port), FAULT_CRASH_AT_BOOT: '1' })
    await expect(crash).rejects.toThrow('ended with 1')
    const run = await smoke(`http://127.0.0.1:${port}`, 'smoke', '1s')
    expect(run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'connection-refused' })
  })
})
