import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, openGitHub } from '../../support/github/sample.ts'

afterEach(closeAll)

const tag = '<!-- golive:gate -->'
const comment = (body: string, marker = 'gate') => ({ issue: 7, marker, body })

describe('our comment on a pull request', () => {
  it('is made once and changed in place from then on', async () => {
    const { github } = await openGitHub()
    const first = await openApi(github).upsertComment(comment('one'))
    const again = await openApi(github).upsertComment(comment('two'))
    expect(again.id).toBe(first.id)
    expect(github.state.comments.map(({ body }) => body)).toEqual([`${tag}\ntwo`])
    await openApi(github).upsertComment(comment('other', 'smoke'))
    expect(github.state.comments).toHaveLength(2)
    expect(github.violations).toEqual([])
  })

  it('is one, also when the answer to its creation is lost', async () => {
    const { github } = await openGitHub()
    const struck = github.fault({ kind: 'lost-reply', operation: 'issues/create-comment' })
    const made = await openApi(github).upsertComment(comment('one'))
    expect(struck()).toBe(1)
    expect(github.state.comments.map(({ id, body }) => ({ id, body }))).toEqual([
      { id: made.id, body: `${tag}\none` },
    ])
  })

  it('is looked for again after a 502, before it is made', async () => {
    const { github } = await openGitHub()
    github.fault({ kind: 'status', status: 502, operation: 'issues/create-comment' })
    await openApi(github).upsertComment(comment('one'))
    expect(github.log.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GET 200',
      'POST 502',
      'GET 200',
      'POST 201',
    ])
    expect(github.state.comments).toHaveLength(1)
  })

  it('is given up after three tries, and at once when it is refused', async () => {
    const { github } = await openGitHub()
    const struck = github.fault({
      kind: 'status',
      status: 500,
      operation: 'issues/create-comment',
      times: 'always',
    })
    await expect(openApi(github).upsertComment(comment('one'))).rejects.toMatchObject({ status: 500 })
    expect(struck()).toBe(3)
    const { github: strict } = await openGitHub({ permissions: { issues: 'read', 'pull-requests': 'read' } })
    await expect(openApi(strict).upsertComment(comment('one'))).rejects.toMatchObject({ status: 403 })
    expect(strict.log.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('is nobody else’s: anyone may write the marker', async () => {
    const comments = [
      { issue: 7, body: `${tag}\nfaked`, user: 'mallory', association: 'NONE' as const },
      { issue: 7, body: `see ${tag}`, user: 'github-actions[bot]' },
    ]
    const { github } = await openGitHub({ comments })
    await openApi(github).upsertComment(comment('one'))
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      `${tag}\nfaked`,
      `see ${tag}`,
      `${tag}\none`,
    ])
  })

  it('is found behind hundreds of others', async () => {
    const others = Array.from({ length: 230 }, (_, at) => ({ issue: 7, body: `Comment ${at}` }))
    const ours = { issue: 7, body: `${tag}\nold`, user: 'github-actions[bot]' }
    const { github } = await openGitHub({ comments: [...others, ours] })
    await openApi(github).upsertComment(comment('new'))
    expect(github.state.comments).toHaveLength(231)
    expect(github.state.comments.at(-1)?.body).toBe(`${tag}\nnew`)
  })

  it('is not made where it could not be looked for to the end', async () => {
    const comments = Array.from({ length: 3000 }, (_, at) => ({ issue: 7, body: `Comment ${at}` }))
    const { github } = await openGitHub({ comments, rateLimit: 5000 })
    await expect(openApi(github).upsertComment(comment('one'))).rejects.toThrow('more than 3000 comments')
    expect(github.state.comments).toHaveLength(3000)
  })

  it('is cut to what GitHub takes, between two characters', async () => {
    const { github } = await openGitHub()
    const { body } = await openApi(github).upsertComment(comment(`x${'😀'.repeat(50_000)}`))
    expect(body.length).toBeLessThan(65_536)
    expect(body).toContain('Cut short')
    expect(body.isWellFormed()).toBe(true)
    expect(github.violations).toEqual([])
  })
})
