import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { median } from './median.ts'
import type { Row } from './row.ts'

const run = promisify(execFile)
const rounds = 3

const tools = [
  { package: 'audit-ci@7.1.0', bin: 'audit-ci', args: (url: string) => ['--high', '--registry', url] },
  {
    package: 'better-npm-audit@3.11.0',
    bin: 'better-npm-audit',
    args: (url: string) => ['audit', '--level', 'high', '--registry', url],
  },
]

/** Other tools on the same lockfile against the same registry; one that can not be fetched says so in its row. */
export async function timeOtherAudits(workspace: string, url: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'golive-other-audits-'))
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  try {
    const npm = await time(
      'npm audit',
      'npm',
      ['audit', '--json', '--package-lock-only', '--registry', url],
      workspace,
    )
    const others: Row[] = []
    for (const tool of tools) {
      const name = tool.package.replace('@', ' ')
      const missing = await install(tool.package, folder)
      const bin = join(folder, 'node_modules/.bin', tool.bin)
      others.push(missing ?? (await time(name, bin, tool.args(url), workspace)))
    }
    return [npm, ...others]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function install(wanted: string, folder: string): Promise<Row | undefined> {
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', wanted]
  try {
    await run('npm', args, { cwd: folder, timeout: 120_000 })
    return undefined
  } catch {
    return { name: `${wanted.replace('@', ' ')}: could not be fetched`, ms: Number.NaN, peak: Number.NaN }
  }
}

/** Whatever it exits with: tools differ in what they fail over. */
async function time(name: string, file: string, args: readonly string[], cwd: string): Promise<Row> {
  const once = async () => {
    const started = performance.now()
    const ended = await run(file, args, { cwd, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 }).catch(
      (error: { readonly stdout?: string }) => error,
    )
    const ms = performance.now() - started
    if (!/part-\d+|moderate/.test(ended.stdout ?? ''))
      throw new Error(`${name} found nothing:\n${ended.stdout}`)
    return ms
  }
  await once()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await once())
  return { name: `${name}: the same lockfile and registry`, ms: median(times), peak: Number.NaN }
}
