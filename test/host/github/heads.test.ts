import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, first, openGitHub, second, topic } from '../../support/github/sample.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
})

describe('the protected branches', () => {
  it('are some, or none', async () => {
    const { github } = await openGitHub()
    expect(await openApi(github).hasProtectedBranches()).toBe(true)
    expect(github.violations).toEqual([])
    const { github: open } = await openGitHub({ protectedBranches: [] })
    expect(await openApi(open).hasProtectedBranches()).toBe(false)
  })
})

describe('the head', () => {
  it('of a branch and of a tag is where it points to now', async () => {
    const { github } = await openGitHub({
      refs: { 'heads/main': second, 'heads/a/b': topic, 'tags/v1': first },
    })
    const api = openApi(github)
    expect(await api.refHead('refs/heads/a/b')).toEqual({ ref: 'refs/heads/a/b', sha: topic })
    expect(await api.refHead('refs/tags/v1')).toEqual({ ref: 'refs/tags/v1', sha: first })
    github.state.refs.set('tags/v1', second)
    expect(await api.refHead('refs/tags/v1')).toMatchObject({ sha: second })
    expect(github.violations).toEqual([])
  })

  it('of an annotated tag is the commit behind it', async () => {
    const answers: Record<string, unknown> = {
      '/repos/acme/events/git/ref/tags%2Fv1': {
        ref: 'refs/tags/v1',
        object: { type: 'tag', sha: 'a'.repeat(40) },
      },
      '/repos/acme/events/commits/tags%2Fv1': { sha: first },
    }
    const server = await serve(({ url = '' }, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answers[url]))
    })
    expect(await openApi(server).refHead('refs/tags/v1')).toEqual({ ref: 'refs/tags/v1', sha: first })
  })

  it('of a branch that was deleted is absent, also when another begins like it', async () => {
    const { github } = await openGitHub({ refs: { 'heads/main-2': second } })
    expect(await openApi(github).refHead('refs/heads/main')).toMatchObject({ sha: topic })
    github.state.refs.delete('heads/main')
    expect(await openApi(github).refHead('refs/heads/main')).toBeUndefined()
  })

  it('is unknown to a stranger, who gets a 404 for everything', async () => {
    const server = await serve((_, response) => {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'Not Found' }))
    })
    await expect(openApi(server).refHead('refs/heads/main')).rejects.toMatchObject({ status: 404 })
    const { github } = await openGitHub({ permissions: { actions: 'read' } })
    await expect(openApi(github).refHead('refs/heads/main')).rejects.toMatchObject({ status: 403 })
  })

  it('of a pull request is its newest commit', async () => {
    const { github } = await openGitHub()
    expect(await openApi(github).pullHead(7)).toEqual({ ref: 'feature/x', sha: topic })
    await expect(openApi(github).pullHead(8)).rejects.toMatchObject({ status: 404 })
  })
})
