import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, openGitHub, second } from '../../support/github/sample.ts'

afterEach(closeAll)

const request = {
  name: 'Go / No-Go: production',
  headSha: second,
  conclusion: 'failure' as const,
  title: 'NO-GO',
  summary: 'Not yet.',
  text: 'More.',
  detailsUrl: 'https://github.com/acme/events/actions/runs/42',
  externalId: 'golive/go-no-go/42/production',
}
const check = (externalId: string, name = request.name) => ({ name, headSha: second, externalId })

describe('our check run', () => {
  it('is made once and changed in place from then on', async () => {
    const { github } = await openGitHub()
    const made = await openApi(github).upsertCheck(request)
    const again = await openApi(github).upsertCheck({ ...request, conclusion: 'success', title: 'GO' })
    expect(again.id).toBe(made.id)
    expect(github.state.checks).toMatchObject([
      { status: 'completed', conclusion: 'success', title: 'GO', summary: 'Not yet.', text: 'More.' },
    ])
    await openApi(github).upsertCheck({ ...request, externalId: 'another' })
    expect(github.state.checks).toHaveLength(2)
    expect(github.violations).toEqual([])
  })

  it('is one, also when the answer to its creation is lost', async () => {
    const { github } = await openGitHub()
    const struck = github.fault({ kind: 'lost-reply', operation: 'checks/create' })
    const made = await openApi(github).upsertCheck(request)
    expect(struck()).toBe(1)
    expect(github.state.checks.map(({ id }) => id)).toEqual([made.id])
  })

  it.each([500, 502, 503])('is looked for again after a %d, before it is made', async status => {
    const { github } = await openGitHub()
    github.fault({ kind: 'status', status, operation: 'checks/create' })
    await openApi(github).upsertCheck(request)
    expect(github.log.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GET 200',
      `POST ${status}`,
      'GET 200',
      'POST 201',
    ])
    expect(github.state.checks).toHaveLength(1)
  })

  it('is given up after three tries, and at once when it is refused', async () => {
    const { github } = await openGitHub()
    const struck = github.fault({ kind: 'reset', operation: 'checks/create', times: 'always' })
    await expect(openApi(github).upsertCheck(request)).rejects.toMatchObject({ status: undefined })
    expect(struck()).toBe(3)
    const { github: strict } = await openGitHub({ permissions: { checks: 'read' } })
    await expect(openApi(strict).upsertCheck(request)).rejects.toMatchObject({ status: 403 })
    expect(strict.log.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('is found behind others of its name', async () => {
    const others = Array.from({ length: 130 }, (_, at) => check(`other-${at}`))
    const { github } = await openGitHub({ checks: [check(request.externalId), ...others] })
    await openApi(github).upsertCheck(request)
    expect(github.state.checks).toHaveLength(131)
    expect(github.state.checks[0]).toMatchObject({ conclusion: 'failure' })
  })

  it('is not made where it could not be looked for to the end', async () => {
    const checks = Array.from({ length: 1000 }, (_, at) => check(`other-${at}`))
    const { github } = await openGitHub({ checks })
    await expect(openApi(github).upsertCheck(request)).rejects.toThrow('ours may be a later one')
    expect(github.state.checks).toHaveLength(1000)
  })

  it('is cut to the characters that GitHub takes, between two of them', async () => {
    const { github } = await openGitHub()
    const long = `x${'😀'.repeat(40_000)}`
    await openApi(github).upsertCheck({ ...request, title: long, summary: long, text: long })
    const [made] = github.state.checks
    for (const text of [made?.summary, made?.text]) {
      expect(text?.length).toBeLessThanOrEqual(65_535)
      expect(text).toContain('Cut short')
      expect(text?.isWellFormed()).toBe(true)
    }
    expect(made?.title?.length).toBeLessThanOrEqual(255)
    const whole = 'y'.repeat(65_535)
    await openApi(github).upsertCheck({ ...request, summary: whole })
    expect(github.state.checks[0]?.summary).toBe(whole)
    expect(github.violations).toEqual([])
  })
})
