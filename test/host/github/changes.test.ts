import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, first, openGitHub, second, topic } from '../../support/github/sample.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
})

const name = (at: number) => String(at).padStart(40, '0')
const line = (count: number) => ({
  commits: Array.from({ length: count + 1 }, (_, at) => ({
    sha: name(at),
    message: `Commit ${at}\n\nMore.`,
  })),
  refs: { 'heads/main': name(count) },
  pulls: [],
  runs: [],
  rateLimit: 5000,
})

describe('a commit', () => {
  it('is told with its title, its author and where it is', async () => {
    const { github } = await openGitHub({
      commits: [{ sha: first, message: 'Start\n\nAll of it.', author: 'bob' }],
      pulls: [],
      runs: [],
      refs: {},
    })
    expect(await openApi(github).commit(first)).toEqual({
      sha: first,
      title: 'Start',
      author: 'bob',
      authorKnown: true,
      coAuthors: [],
      url: `https://github.com/acme/events/commit/${first}`,
      date: new Date('2026-11-19T08:00:00Z'),
    })
    await expect(openApi(github).commit('9'.repeat(40))).rejects.toMatchObject({ status: 422 })
  })
})

describe('what lies between two commits', () => {
  it.each([
    [first, second, 'ahead', 1, 0],
    [second, first, 'behind', 0, 1],
    [topic, second, 'diverged', 1, 1],
    [second, second, 'identical', 0, 0],
  ])('from %s to %s is %s', async (base, head, direction, ahead, behind) => {
    const { github } = await openGitHub()
    const found = await openApi(github).changesBetween(base, head)
    expect(found).toMatchObject({ direction, totalCommits: ahead, behindBy: behind, complete: true })
    expect(found.commits).toHaveLength(ahead)
    expect(github.violations).toEqual([])
  })

  it('has commits with who wrote them, and files with how much they change', async () => {
    const { github } = await openGitHub()
    const { commits, files } = await openApi(github).changesBetween(first, topic)
    expect(files).toEqual([{ path: 'src/a.ts', changes: 3 }])
    expect(commits).toEqual([
      {
        sha: topic,
        title: 'Change',
        author: 'octocat',
        authorKnown: true,
        coAuthors: [],
        url: `https://github.com/acme/events/commit/${topic}`,
        date: new Date('2026-11-19T08:00:00Z'),
      },
    ])
  })

  it('has the co-authors whom the messages name, by their accounts as far as these are told', async () => {
    const trailers = [
      'Co-authored-by: Bob <bob@users.test>',
      'co-authored-by: Carol <12+carol@users.noreply.github.com>',
      'Co-Authored-By: Eve <Eve@home.test>',
      'Co-authored-by: A machine <noreply@machine.test>',
    ]
    const { github } = await openGitHub({
      commits: [
        { sha: first, message: 'Start' },
        { sha: second, message: 'Go on', author: 'bob' },
        { sha: topic, message: `Together (Co-authored-by: X <x@home.test>)\n\n${trailers.join('\r\n')}` },
      ],
      pulls: [],
      runs: [],
      refs: {},
    })
    const { commits } = await openApi(github).changesBetween(first, topic)
    expect(commits.map(({ coAuthors }) => coAuthors)).toEqual([['bob', 'carol', 'eve@home.test'], []])
  })

  it('tells of an author without an account that the name is only the commit’s word', async () => {
    const { github } = await openGitHub()
    const author = { name: 'carol', email: 'someone@elsewhere.test', date: '2026-11-20T08:00:00Z' }
    const files = github.state.history.files(second)
    const { sha } = github.state.history.add({
      message: 'Hm',
      parents: [second],
      files,
      author,
      committer: author,
    })
    const { commits } = await openApi(github).changesBetween(second, sha)
    expect(commits).toMatchObject([{ author: 'carol', authorKnown: false }])
  })

  it.each([
    [99, true],
    [100, true],
    [230, true],
    [1000, true],
    [1001, false],
  ])('of %d commits is read page by page, complete: %s', async (count, complete) => {
    const { github } = await openGitHub(line(count))
    const found = await openApi(github).changesBetween(name(0), name(count))
    expect({ total: found.totalCommits, complete: found.complete }).toEqual({ total: count, complete })
    const shown = Math.min(count, 1000)
    expect(found.commits.at(-1)?.title).toBe('Commit 1')
    expect(found.commits[0]?.title).toBe(`Commit ${shown}`)
    expect(new Set(found.commits.map(({ sha }) => sha)).size).toBe(shown)
  })

  it.each([
    [299, true],
    [300, false],
  ])('of %d files is complete: %s', async (count, complete) => {
    const files = Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x\n']))
    const { github } = await openGitHub({
      commits: [{ sha: first }, { sha: second, files }],
      refs: { 'heads/main': second },
      pulls: [],
    })
    expect(await openApi(github).changesBetween(first, second)).toMatchObject({ complete })
  })

  it('is unknown where a page breaks, and where a commit is gone', async () => {
    const { github } = await openGitHub(line(150))
    github.fault({
      kind: 'status',
      status: 500,
      operation: 'repos/compare-commits-with-basehead',
      after: 1,
      times: 'always',
    })
    await expect(
      openApi({ url: github.url, deadlineMs: 1500 }).changesBetween(name(0), name(150)),
    ).rejects.toMatchObject({ code: 'api-failed' })
    const { github: other } = await openGitHub()
    await expect(openApi(other).changesBetween('9'.repeat(40), second)).rejects.toMatchObject({ status: 404 })
  })

  it('is not complete when GitHub stops giving commits, and nothing without its files', async () => {
    const body = { status: 'ahead', behind_by: 0, total_commits: 7, commits: [], files: [] }
    const answers = [body, { ...body, files: undefined }]
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(server.requests.length > 2 ? answers[1] : answers[0]))
    })
    expect(await openApi(server).changesBetween(first, second)).toMatchObject({ complete: false })
    await expect(openApi(server).changesBetween(first, second)).rejects.toThrow('left out the files')
  })
})
