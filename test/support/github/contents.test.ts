import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { fromGit } from './double.ts'
import { closeAll, openGitHub, token } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'contents-'))
const shas: string[] = []

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.test']
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' }).trim()
}

function commit(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  git('add', '.')
  git('commit', '-q', '-m', `Commit ${shas.length + 1}`)
  shas.push(git('rev-parse', 'HEAD'))
}

beforeAll(() => {
  git('init', '-q', '-b', 'main')
  commit({ 'docs/a b.md': 'old\nline\n', 'keep.txt': 'same\n' })
  git('tag', '-a', '-m', 'One', 'v1')
  commit({ 'docs/a b.md': 'new\nline\n', 'bytes.bin': new Uint8Array([0, 255, 10, 0]) })
  git('checkout', '-q', '-b', 'topic')
  commit({ 'src/x.ts': 'export {}\n' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(closeAll)

const openFolder = () => {
  const head = { number: 1, head: 'topic', headSha: shas[2] ?? '' }
  const none = { commits: [], refs: {}, runs: [], environments: [], issues: [] }
  return openGitHub({ ...none, ...fromGit(folder), pulls: [head] })
}

describe('contents of a git folder', () => {
  it('reads a file at a commit, a tag and a branch', async () => {
    const { github, octokit, repo } = await openFolder()
    const read = async (ref?: string) => {
      const at = { ...repo, path: 'docs/a b.md', ...(ref === undefined ? {} : { ref }) }
      const { data } = await octokit.rest.repos.getContent(at)
      if (Array.isArray(data) || data.type !== 'file') throw new Error('expected a file')
      expect(data.sha).toBe(git('rev-parse', `${ref ?? 'main'}:docs/a b.md`))
      return Buffer.from(data.content, 'base64').toString()
    }
    expect(await read(shas[0])).toBe('old\nline\n')
    expect(await read('v1')).toBe('old\nline\n')
    expect(await read('main')).toBe('new\nline\n')
    expect(await read()).toBe('new\nline\n')
    await expect(read('nowhere')).rejects.toMatchObject({ status: 404 })
    expect(github.violations).toEqual([])
  })

  it('hands out bytes when asked for them raw, and lists a folder', async () => {
    const { github, octokit, repo } = await openFolder()
    const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github.raw+json' }
    const raw = await fetch(`${github.url}/repos/acme/events/contents/bytes.bin`, { headers })
    expect([...new Uint8Array(await raw.arrayBuffer())]).toEqual([0, 255, 10, 0])
    const { data } = await octokit.rest.repos.getContent({ ...repo, path: '', ref: 'topic' })
    const entries = Array.isArray(data) ? data.map(entry => `${entry.type} ${entry.path}`) : []
    expect(entries).toEqual(['file bytes.bin', 'dir docs', 'file keep.txt', 'dir src'])
  })

  it('compares commits and lists the files of a pull request as git does', async () => {
    const { github, octokit, repo } = await openFolder()
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...repo, basehead: 'v1...topic' })
    expect(data).toMatchObject({ status: 'ahead', ahead_by: 2, behind_by: 0 })
    expect(data.commits.map(({ sha }) => sha)).toEqual(shas.slice(1))
    expect(data.files?.map(file => [file.filename, file.status, file.patch])).toEqual([
      ['bytes.bin', 'added', undefined],
      ['docs/a b.md', 'modified', '@@ -1,2 +1,2 @@\n-old\n+new\n line'],
      ['src/x.ts', 'added', '@@ -0,0 +1 @@\n+export {}'],
    ])
    const files = await octokit.rest.pulls.listFiles({ ...repo, pull_number: 1 })
    expect(files.data.map(file => file.filename)).toEqual(['src/x.ts'])
    expect(github.violations).toEqual([])
  })
})

describe('writing contents', () => {
  const content = Buffer.from('text').toString('base64')

  it('creates a file, then wants its name to change it', async () => {
    const { github, octokit, repo } = await openGitHub()
    const put = (sha?: string) =>
      octokit.rest.repos.createOrUpdateFileContents({
        ...repo,
        path: 'state/lock.json',
        message: 'Lock',
        content,
        branch: 'feature/x',
        ...(sha === undefined ? {} : { sha }),
      })
    const fresh = await put()
    expect(fresh.status).toBe(201)
    await expect(put()).rejects.toMatchObject({ status: 422 })
    await expect(put('f'.repeat(40))).rejects.toMatchObject({ status: 409 })
    expect((await put(fresh.data.content?.sha)).status).toBe(200)
    const { data } = await octokit.rest.repos.listCommits({ ...repo, sha: 'feature/x' })
    expect(data.map(item => item.commit.message)).toEqual(['Lock', 'Lock', 'Change', 'Start'])
    expect(github.violations).toEqual([])
  })
})
