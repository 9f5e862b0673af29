import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { actionNames } from '../../src/start.ts'
import { bundle } from './bundle.ts'

const root = resolve(import.meta.dirname, '../..')
const dist = join(root, 'dist')

if (process.argv.includes('--check')) await checkReproduced()
else {
  await bundle(root, dist, actionNames)
  console.log(`dist/: ${(await readdir(dist)).length} files`)
}

/** Built again from another folder, every byte must be the committed one's. */
async function checkReproduced(): Promise<void> {
  await mkdir(join(root, '.cache'), { recursive: true })
  const folder = await mkdtemp(join(root, '.cache/reproduce-'))
  try {
    for (const part of ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
      await cp(join(root, part), join(folder, part), { recursive: true })
    }
    await copyModules(join(root, 'node_modules'), join(folder, 'node_modules'))
    const out = join(folder, 'dist')
    await bundle(folder, out, actionNames)
    const differing = await compare(dist, out)
    for (const line of differing) console.log(line)
    if (differing.length > 0) {
      console.error('dist/ is not what the sources build: run script/build and commit dist/.')
      process.exitCode = 1
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A link to node_modules changes how ncc resolves; copies of what a build never reads are left out. */
async function copyModules(from: string, to: string): Promise<void> {
  const left = /^(node-linux-|@swc$|@biomejs$|@jest$|jest|@babel$|@octokit\/openapi$|\.cache$)/
  await mkdir(to, { recursive: true })
  const names = (await readdir(from)).filter(name => !left.test(name))
  await Promise.all(
    names.map(name => cp(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true })),
  )
}

async function compare(committed: string, built: string): Promise<string[]> {
  const [old, fresh] = await Promise.all([readdir(committed).catch((): string[] => []), readdir(built)])
  const names = [...new Set([...old, ...fresh])].sort()
  const states = await Promise.all(
    names.map(async name => {
      if (!old.includes(name)) return `missing in dist/: ${name}`
      if (!fresh.includes(name)) return `too much in dist/: ${name}`
      const [a, b] = await Promise.all([readFile(join(committed, name)), readFile(join(built, name))])
      return a.equals(b) ? '' : `differs in dist/: ${name}`
    }),
  )
  return states.filter(state => state !== '')
}
