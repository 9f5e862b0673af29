import { afterEach, describe, expect, it } from '@jest/globals'
import { closeAll, openGitHub, topic } from './sample.ts'

afterEach(closeAll)

describe('issues and comments', () => {
  it('pages through comments by links', async () => {
    const comments = Array.from({ length: 65 }, (_, at) => ({ issue: 3, body: `Comment ${at}` }))
    const { github, octokit, repo } = await openGitHub({ comments })
    const asked = { ...repo, issue_number: 3 }
    const { data, headers } = await octokit.rest.issues.listComments(asked)
    expect(data).toHaveLength(30)
    expect(headers.link).toContain('page=2>; rel="next"')
    expect(headers.link).toContain('page=3>; rel="last"')
    const all = await octokit.paginate(octokit.rest.issues.listComments, asked)
    expect(all.map(comment => comment.body)).toEqual(comments.map(comment => comment.body))
    expect(github.log).toHaveLength(4)
    expect(github.violations).toEqual([])
  })

  it('pages through the files of a pull request, 100 at most', async () => {
    const files = Array.from({ length: 230 }, (_, at) => ({ filename: `f${at}`, status: 'added' as const }))
    const pulls = [{ number: 7, head: 'feature/x', headSha: topic, files }]
    const { octokit, repo } = await openGitHub({ pulls })
    const asked = { ...repo, pull_number: 7, per_page: 100 }
    const { data } = await octokit.rest.pulls.listFiles(asked)
    expect(data).toHaveLength(100)
    const all = await octokit.paginate(octokit.rest.pulls.listFiles, asked)
    expect(all.map(file => file.filename)).toEqual(files.map(file => file.filename))
  })

  it('creates, changes and closes an issue, with labels', async () => {
    const { github, octokit, repo } = await openGitHub()
    const { data } = await octokit.rest.issues.create({ ...repo, title: 'Gap', labels: ['golive'] })
    expect(data.number).toBe(8)
    await octokit.rest.issues.addLabels({ ...repo, issue_number: 8, labels: ['late', 'golive'] })
    await octokit.rest.issues.removeLabel({ ...repo, issue_number: 8, name: 'golive' })
    const { data: closed } = await octokit.rest.issues.update({ ...repo, issue_number: 8, state: 'closed' })
    expect(closed).toMatchObject({ state: 'closed', state_reason: 'completed', labels: [{ name: 'late' }] })
    const { data: list } = await octokit.rest.issues.listForRepo(repo)
    expect(list.map(issue => [issue.number, issue.pull_request !== undefined])).toEqual([
      [7, true],
      [3, false],
    ])
    await octokit.rest.issues.createLabel({ ...repo, name: 'Red' })
    const again = octokit.rest.issues.createLabel({ ...repo, name: 'red' })
    await expect(again).rejects.toMatchObject({ status: 422 })
    expect(github.violations).toEqual([])
  })

  it('changes and deletes a comment, and takes 65,536 characters', async () => {
    const { github, octokit, repo } = await openGitHub()
    const write = (length: number) =>
      octokit.rest.issues.createComment({ ...repo, issue_number: 7, body: 'x'.repeat(length) })
    const { data } = await write(65_536)
    expect(data).toMatchObject({ user: { login: 'github-actions[bot]', type: 'Bot' } })
    await expect(write(65_537)).rejects.toMatchObject({ status: 422 })
    const comment_id = data.id
    const changed = await octokit.rest.issues.updateComment({ ...repo, comment_id, body: 'Short.' })
    expect(changed.data.body).toBe('Short.')
    await octokit.rest.issues.deleteComment({ ...repo, comment_id })
    await expect(octokit.rest.issues.getComment({ ...repo, comment_id })).rejects.toMatchObject({
      status: 404,
    })
    expect(github.violations).toEqual([])
  })
})
