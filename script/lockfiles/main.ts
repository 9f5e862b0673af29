import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { startRegistry } from '../../test/support/registry/double.ts'
import { type FixtureProject, fixtureProjects, type Places } from './projects.ts'
import { fetchTool, lock, tools } from './tools.ts'

const run = promisify(execFile)
const target = resolve(import.meta.dirname, '../../test/fixtures/lockfiles')
const base = await mkdtemp(join(tmpdir(), 'lockfile-fixtures-'))
const registry = await startRegistry({ now: new Date('2026-11-24T12:00:00Z') })
try {
  const places = { registry: registry.url, git: await makeRepository(join(base, 'from-git')) }
  for (const name of Object.keys(tools)) await fetchTool(name, base)
  for (const project of fixtureProjects) for (const tool of project.tools) await make(project, tool, places)
} finally {
  await registry.close()
  await rm(base, { recursive: true, force: true })
}

async function make(project: FixtureProject, tool: string, places: Places): Promise<void> {
  const folder = join(base, project.name, tool)
  const files = project.files(tool, places)
  await write(folder, files)
  const lockfile = await lock(tool, base, folder, places.registry)
  const fixture = join(target, project.name, tool)
  await rm(fixture, { recursive: true, force: true })
  for (const path of [...Object.keys(files), lockfile]) {
    await cp(join(folder, path), join(fixture, path))
    const text = await readFile(join(fixture, path), 'utf8')
    await writeFile(join(fixture, path), publicAddresses(text, places))
  }
  console.log(`${project.name}: ${tool}`)
}

/** What only this run knew becomes what a reader would expect. */
function publicAddresses(text: string, { registry: url, git }: Places): string {
  const hub = 'https://github.com/acme/from-git.git'
  return text
    .replaceAll(git, hub)
    .replaceAll(git.replace('file://', ''), hub)
    .replaceAll(encodeURIComponent(url), encodeURIComponent('https://registry.npmjs.org'))
    .replaceAll(url, 'https://registry.npmjs.org')
}

async function write(folder: string, files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
    await writeFile(join(folder, path), text)
  }
}

/** One commit with fixed words and dates, so that its name is always the same. */
async function makeRepository(folder: string): Promise<string> {
  await write(folder, {
    'package.json': { name: 'from-git', version: '0.3.0', dependencies: { 'cookie-jarlet': '^0.6.0' } },
  })
  const date = '2026-01-01T00:00:00Z'
  const who = ['-c', 'user.name=Acme', '-c', 'user.email=acme@example.org']
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  await run('git', ['init', '-q', '-b', 'main'], { cwd: folder })
  await run('git', ['add', '-A'], { cwd: folder })
  await run('git', [...who, 'commit', '-qm', 'Begin'], { cwd: folder, env })
  return `file://${folder}`
}
