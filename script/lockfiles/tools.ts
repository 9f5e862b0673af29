import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface Tool {
  /** As the machine's registry serves it. */
  readonly package: string
  readonly program: string
  readonly lockfile: string
  readonly args: (registry: string) => readonly string[]
}

const npm = { program: 'npm/bin/npm-cli.js', lockfile: 'package-lock.json', args: npmArgs }
const pnpm = { lockfile: 'pnpm-lock.yaml', args: pnpmArgs }

export const tools: Readonly<Record<string, Tool>> = {
  'npm-10': { ...npm, package: 'npm@10.9.4' },
  'npm-11': { ...npm, package: 'npm@11.19.1' },
  'pnpm-8': { ...pnpm, package: 'pnpm@8.15.9', program: 'pnpm/bin/pnpm.cjs' },
  'pnpm-10': { ...pnpm, package: 'pnpm@10.34.9', program: 'pnpm/bin/pnpm.cjs' },
  'pnpm-12': { ...pnpm, package: 'pnpm@12.21.0', program: 'pnpm/bin/pnpm.mjs' },
  'yarn-1': {
    package: 'yarn@1.22.22',
    program: 'yarn/bin/yarn.js',
    lockfile: 'yarn.lock',
    args: registry => [
      'install',
      '--ignore-scripts',
      '--ignore-platform',
      '--registry',
      registry,
      '--no-progress',
    ],
  },
  'yarn-4': {
    package: '@yarnpkg/cli-dist@4.18.1',
    program: '@yarnpkg/cli-dist/bin/yarn.js',
    lockfile: 'yarn.lock',
    args: () => ['install', '--mode=update-lockfile'],
  },
}

function npmArgs(registry: string): readonly string[] {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit-lockfile-registry-resolved=false']
  return ['install', '--package-lock-only', ...quiet, '--registry', registry]
}

function pnpmArgs(registry: string): readonly string[] {
  return ['install', '--lockfile-only', '--ignore-scripts', '--registry', registry]
}

/** Fetches the tool with the machine's own npm, outside the repository. */
export async function fetchTool(name: string, base: string): Promise<void> {
  const folder = join(base, 'tools', name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{}\n')
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  await run('npm', ['install', ...quiet, tools[name]?.package ?? name], { cwd: folder })
}

/** Lets the tool lock the project in `folder`, with settings and caches of its own. */
export async function lock(name: string, base: string, folder: string, registry: string): Promise<string> {
  const tool = tools[name]
  if (tool === undefined) throw new Error(`no tool is called ${name}`)
  const program = join(base, 'tools', name, 'node_modules', tool.program)
  if (name === 'yarn-4') await writeFile(join(folder, tool.lockfile), '')
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: join(base, 'home', name),
    npm_config_registry: registry,
    YARN_NPM_REGISTRY_SERVER: registry,
    YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
    YARN_ENABLE_TELEMETRY: '0',
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    YARN_NPM_MINIMAL_AGE_GATE: '0',
  }
  await mkdir(env.HOME, { recursive: true })
  await run(process.execPath, [program, ...tool.args(registry)], { cwd: folder, env, timeout: 120_000 })
  return tool.lockfile
}
