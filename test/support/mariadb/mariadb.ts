import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '../postgres/installation.ts'
import { startChild } from '../process/child.ts'
import { onFreePort } from '../process/free-port.ts'

export interface MariaDb {
  readonly port: number
  readonly pid: number
  /** As its administrator, who has the password `top secret`. */
  url(database?: string): string
  /** What the client prints, without headers. */
  query(sql: string, database?: string): Promise<string>
  stop(): Promise<void>
}

const deadlineMs = 30_000
const password = 'top secret'

/** A MariaDB of its own on a free port of the loopback, gone with all its data when it is stopped. */
export async function startMariaDb(): Promise<MariaDb> {
  const folder = await mkdtemp(join(tmpdir(), 'golive-mariadb-'))
  try {
    const data = join(folder, 'data')
    const flags = ['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db']
    await runProgram('mariadb-install-db', [...flags, ...asRoot(), `--datadir=${data}`], folder)
    return await onFreePort(port => launch(folder, data, port))
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** The server refuses to run as root unless it is told to. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : []
}

async function launch(folder: string, data: string, port: number): Promise<MariaDb> {
  const socket = join(folder, 'socket')
  const quick = ['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M', '--skip-name-resolve']
  const place = [`--datadir=${data}`, `--port=${port}`, '--bind-address=127.0.0.1', `--socket=${socket}`]
  const child = await startChild({
    command: '/usr/sbin/mariadbd',
    args: ['--no-defaults', ...asRoot(), ...place, ...quick],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
  })
  const query = async (sql: string, database = 'mysql') => {
    const flags = ['--no-defaults', '--batch', '--skip-column-names', `--socket=${socket}`, '-u', 'admin']
    return (await runProgram('mariadb', [...flags, `--database=${database}`, '-e', sql], folder)).trim()
  }
  try {
    await child.waitFor(/ready for connections/, deadlineMs)
    const flags = ['--no-defaults', `--socket=${socket}`, '-u', 'root']
    const user = `CREATE USER admin@'127.0.0.1' IDENTIFIED BY '${password}'`
    const rights = `GRANT ALL ON *.* TO admin@'127.0.0.1' WITH GRANT OPTION`
    const local = 'CREATE USER admin@localhost; GRANT ALL ON *.* TO admin@localhost'
    await runProgram('mariadb', [...flags, '-e', `${user}; ${rights}; ${local}`], folder)
  } catch (error) {
    await child.end('SIGKILL', deadlineMs)
    throw error
  }
  return {
    port,
    pid: child.pid,
    url: (database = 'mysql') =>
      `mysql://admin:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    query,
    stop: async () => {
      await child.end('SIGTERM', deadlineMs)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
