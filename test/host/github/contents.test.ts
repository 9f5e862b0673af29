import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, first, openGitHub, second, topic } from '../../support/github/sample.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
})

const sha = '4'.repeat(40)

describe('a file at a commit', () => {
  it('is read as it was there, from a commit and from a branch', async () => {
    const { github } = await openGitHub()
    const api = openApi(github)
    expect(String(await api.readFile('src/a.ts', first))).toBe('one\ntwo\n')
    expect(String(await api.readFile('src/a.ts', topic))).toBe('one\n2\nthree\n')
    expect(String(await api.readFile('src/b.ts', 'main'))).toBe('b\n')
  })

  it.each([
    ['above 1 MB, which GitHub gives as a blob only', 'x'.repeat(1_500_000)],
    ['empty', ''],
    ['with letters of every kind', 'é😀\u0000\r\n'],
  ])('is read whole: %s', async (_, text) => {
    const { github } = await openGitHub({
      commits: [{ sha, message: 'Only', files: { 'a b/ü.txt': text } }],
      refs: { 'heads/main': sha },
      pulls: [],
      runs: [],
    })
    expect((await openApi(github).readFile('a b/ü.txt', sha))?.toString('utf8')).toBe(text)
    expect(github.violations).toEqual([])
  })

  it('is not there where the commit can be read, and that is asked once', async () => {
    const { github } = await openGitHub()
    const api = openApi(github)
    expect(await api.readFile('none.yml', second)).toBeUndefined()
    expect(await api.readFile('none-either.yml', second)).toBeUndefined()
    const asked = github.log.filter(({ operationId }) => operationId === 'repos/get-commit')
    expect(asked).toHaveLength(1)
  })

  it('is unknown where not even the commit can be read: a 404 is what a stranger gets', async () => {
    const { github } = await openGitHub()
    await expect(openApi(github).readFile('none.yml', '9'.repeat(40))).rejects.toMatchObject({
      code: 'api-failed',
    })
    const stranger = await serve((_, response) => {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'Not Found' }))
    })
    await expect(openApi(stranger).readFile('golive.yml', second)).rejects.toMatchObject({ status: 404 })
  })

  it('is no folder', async () => {
    const { github } = await openGitHub()
    await expect(openApi(github).readFile('src', second)).rejects.toThrow('shape')
  })
})

describe('what a change touches', () => {
  const file = (at: number) => ({ filename: `f${at}`, status: 'added' as const })
  const pull = (count: number) => [
    {
      number: 7,
      head: 'feature/x',
      headSha: topic,
      files: Array.from({ length: count }, (_, at) => file(at)),
    },
  ]

  it.each([
    [0, true],
    [100, true],
    [230, true],
    [2999, true],
    [3000, false],
    [3200, false],
  ])('in a pull request of %d files is complete: %s', async (count, complete) => {
    const { github } = await openGitHub({ pulls: pull(count) })
    const found = await openApi(github).pullFiles(7)
    expect(found.complete).toBe(complete)
    expect(found.files).toHaveLength(Math.min(count, 3000))
    expect(new Set(found.files.map(({ path }) => path)).size).toBe(found.files.length)
  })

  it.each([
    [299, true],
    [300, false],
    [450, false],
  ])('in a comparison of %d files is complete: %s', async (count, complete) => {
    const files = Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x\n']))
    const { github } = await openGitHub({
      commits: [
        { sha: first, message: 'Start', files: { 'README.md': 'x' } },
        { sha: second, message: 'Go on', files },
      ],
      refs: { 'heads/main': second },
      pulls: [],
    })
    const found = await openApi(github).compare(first, second)
    expect({ complete: found.complete, files: found.files.length }).toEqual({
      complete,
      files: Math.min(count, 300),
    })
  })

  it('comes with its hunks', async () => {
    const { github } = await openGitHub()
    const { files } = await openApi(github).compare(first, topic)
    expect(files).toEqual([
      { path: 'src/a.ts', status: 'modified', changes: 3, patch: expect.stringContaining('+three') },
    ])
    expect(await openApi(github).pullFiles(7)).toMatchObject({ files: [{ path: 'src/a.ts' }] })
  })

  it('is unknown, not nothing, when the list is missing in the answer', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ status: 'ahead' }))
    })
    await expect(openApi(server).compare(first, second)).rejects.toThrow('shape')
  })
})
