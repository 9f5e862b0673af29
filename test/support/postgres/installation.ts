import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const versions = '/usr/lib/postgresql'
export const deadlineMs = 30_000

/** The folder of initdb and postgres, in the newest version that is here. */
export async function postgresPrograms(): Promise<string> {
  const found = (await readdir(versions).catch(() => [])).filter(name => /^\d+$/.test(name)).map(Number)
  if (found.length === 0) throw new Error(`there is no PostgreSQL in ${versions}`)
  return join(versions, String(Math.max(...found)), 'bin')
}

/** PostgreSQL refuses to run as root; then it is its own user. */
export function asPostgres(command: string, args: readonly string[]): { command: string; args: string[] } {
  if (process.getuid?.() !== 0) return { command, args: [...args] }
  const user = ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--']
  return { command: 'setpriv', args: [...user, command, ...args] }
}

/** Runs one of PostgreSQL's programs to its end and gives what it wrote. */
export async function runProgram(command: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', PGUSER: 'postgres', PGCONNECT_TIMEOUT: '5' }
  const { stdout } = await execute(command, [...args], { cwd, env, timeout: deadlineMs })
  return stdout
}
