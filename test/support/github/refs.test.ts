import { afterEach, describe, expect, it } from '@jest/globals'
import { closeAll, first, openGitHub, second, topic } from './sample.ts'

afterEach(closeAll)

describe('references', () => {
  it('lets exactly one of many create a reference', async () => {
    const { github, octokit, repo } = await openGitHub()
    const create = () => octokit.rest.git.createRef({ ...repo, ref: 'refs/golive/lock', sha: first })
    const results = await Promise.allSettled(Array.from({ length: 8 }, create))
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1)
    const refused = results.find(result => result.status === 'rejected')
    expect(refused).toMatchObject({
      reason: { status: 422, response: { data: { message: 'Reference already exists' } } },
    })
    expect(github.violations).toEqual([])
  })

  it('refuses a name outside refs/ and a commit that is not there', async () => {
    const { octokit, repo } = await openGitHub()
    const create = (ref: string, sha: string) => octokit.rest.git.createRef({ ...repo, ref, sha })
    await expect(create('lock', first)).rejects.toMatchObject({ status: 422 })
    await expect(create('refs/heads/new', 'e'.repeat(40))).rejects.toMatchObject({ status: 422 })
  })

  it('moves forward only, unless forced', async () => {
    const { github, octokit, repo } = await openGitHub({
      refs: { 'heads/main': second, 'heads/live': first },
    })
    const move = (sha: string, force = false) =>
      octokit.rest.git.updateRef({ ...repo, ref: 'heads/live', sha, force })
    await move(second)
    await expect(move(topic)).rejects.toMatchObject({ status: 422 })
    await move(topic, true)
    expect(github.state.refs.get('heads/live')).toBe(topic)
  })

  it('deletes once, and is gone then', async () => {
    const { github, octokit, repo } = await openGitHub()
    const ref = 'heads/feature/x'
    expect((await octokit.rest.git.deleteRef({ ...repo, ref })).status).toBe(204)
    await expect(octokit.rest.git.deleteRef({ ...repo, ref })).rejects.toMatchObject({ status: 422 })
    await expect(octokit.rest.git.getRef({ ...repo, ref })).rejects.toMatchObject({ status: 404 })
    expect(github.violations).toEqual([])
  })

  it('takes a slash in a reference as it is, too', async () => {
    const { octokit, repo } = await openGitHub()
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/ref/heads/feature/x', repo)
    expect(data).toMatchObject({ ref: 'refs/heads/feature/x', object: { sha: topic } })
  })

  it('writes a commit over the files of another', async () => {
    const { github, octokit, repo } = await openGitHub()
    const { data: main } = await octokit.rest.git.getCommit({ ...repo, commit_sha: second })
    const wanted = { ...repo, message: 'Claim', tree: main.tree.sha, parents: [second] }
    const { data } = await octokit.rest.git.createCommit(wanted)
    expect(data).toMatchObject({ message: 'Claim', parents: [{ sha: second }] })
    const unknown = octokit.rest.git.createCommit({ ...wanted, tree: 'd'.repeat(40) })
    await expect(unknown).rejects.toMatchObject({ status: 422 })
    expect(github.violations).toEqual([])
  })
})
