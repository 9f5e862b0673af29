import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { flag, input } from '../runner/input.js'
import { fail, setOutput } from '../runner/output.js'

const { GOLIVE_REHEARSAL_REPOSITORY: source, GITHUB_REPOSITORY: own, GITHUB_REF: ref = '' } = process.env
const { GITHUB_SERVER_URL: server, GITHUB_WORKSPACE: workspace, GITHUB_SHA: sha } = process.env
if (input('repository', own) !== own) fail(`only ${own} is here, not ${input('repository')}`)

const folder = resolve(workspace, input('path', '.'))
const depth = Number(input('fetch-depth', '1'))
if (!Number.isInteger(depth) || depth < 0) fail(`fetch-depth is no number: ${input('fetch-depth')}`)
mkdirSync(folder, { recursive: true })
git('init', '-q')
// The repository has its address on GitHub, and git finds it on the disk.
git('config', 'remote.origin.url', `${server}/${own}`)
git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*')
git('config', `url.file://${source}.insteadOf`, `${server}/${own}`)
const wanted = input('ref', sha)
const everything = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
git('fetch', '-q', ...(depth === 0 ? ['origin', ...everything] : [`--depth=${depth}`, 'origin', wanted]))
const commit = depth === 0 ? resolveRef(wanted) : git('rev-parse', 'FETCH_HEAD^{commit}').trim()
const branch = input('ref', ref.startsWith('refs/heads/') ? ref : '').replace(/^refs\/heads\//, '')
const isBranch = branch !== '' && git('ls-remote', 'origin', `refs/heads/${branch}`) !== ''
git('checkout', '-q', '--force', ...(isBranch ? ['-B', branch, commit] : ['--detach', commit]))
if (flag('clean') || input('clean') === '') git('clean', '-q', '-ffdx')
setOutput('ref', input('ref', ref))
setOutput('commit', commit)
console.log(`Checked out ${commit}${isBranch ? ` as ${branch}` : ''}`)

function resolveRef(name) {
  for (const candidate of [`refs/remotes/origin/${name}`, name]) {
    try {
      return git('rev-parse', '--verify', '-q', `${candidate}^{commit}`).trim()
    } catch {
      // The next candidate may be it.
    }
  }
  return fail(`there is no ${name}`)
}

function git(...args) {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
