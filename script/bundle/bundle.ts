import { execFile } from 'node:child_process'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const tenMinutes = 600_000

/** Bundles a checkout's src/start.ts into the folder, with a stub per action; the folder is emptied first. */
export async function bundle(root: string, out: string, names: readonly string[]): Promise<void> {
  const aside = `${out}.new`
  await rm(aside, { recursive: true, force: true })
  const tool = (path: string, ...args: string[]) =>
    run(process.execPath, [join(root, 'node_modules', path), ...args], {
      cwd: root,
      timeout: tenMinutes,
      maxBuffer: 16 * 1024 * 1024,
    })
  // ncc's own TypeScript step emits CommonJS, which pulls in all of zod: half of the bundle and a third of the start time.
  await rm(join(root, '.compiled'), { recursive: true, force: true })
  await tool('typescript/bin/tsc', '-p', join(root, 'tsconfig.build.json'))
  const entry = join(root, '.compiled/start.js')
  const options = ['--license', 'licenses.txt', '--no-cache']
  try {
    await tool('@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', aside, ...options)
    await refuseBroken(aside)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
  for (const name of names) {
    await writeFile(join(aside, `${name}.js`), stub(name))
  }
  await rm(out, { recursive: true, force: true })
  await rename(aside, out)
}

/** Compiled code is kept for the next action of the job, in a folder that only this job can write. */
export function stub(name: string): string {
  const cache =
    "import module from 'node:module'; module.enableCompileCache(`${process.env.RUNNER_TEMP}/golive/compiled`)"
  return `${cache}\nawait (await import('./index.js')).start('${name}')\n`
}

/** ncc exits 0 with a bundle that throws at start when a module could not be resolved. */
export async function refuseBroken(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    const text = await readFile(join(out, name), 'utf8')
    const missing =
      /webpackMissingModule\("?([^")]*)|Cannot find module '([^']+)'"\); e\.code|= eval\("require"\)/.exec(
        text,
      )
    if (missing !== null) throw new Error(`${name}: a module is missing from the bundle: ${missing[0]}`)
  }
}
