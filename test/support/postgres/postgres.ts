import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from '../process/child.ts'
import { onFreePort } from '../process/free-port.ts'
import { asPostgres, deadlineMs, postgresPrograms, runProgram } from './installation.ts'

export interface Postgres {
  readonly port: number
  readonly pid: number
  /** Of a database by this name; the server's own one is `postgres`. */
  url(database?: string): string
  /** An empty database of its own, for a test that must meet nobody else's tables. */
  createDatabase(name: string): Promise<string>
  /** What psql prints, unaligned and without headers. */
  query(sql: string, database?: string): Promise<string>
  /** `fast` cuts off its clients, `immediate` is a crash. */
  stop(how?: 'fast' | 'immediate'): Promise<void>
}

export interface PostgresOptions {
  /** Settings of the server, as in `postgres -c name=value`. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A PostgreSQL of its own on a free port of the loopback, gone with all its data when it is stopped. */
export async function startPostgres({ settings = {} }: PostgresOptions = {}): Promise<Postgres> {
  const programs = await postgresPrograms()
  const folder = await mkdtemp(join(tmpdir(), 'golive-postgres-'))
  try {
    await giveAway(folder)
    const data = join(folder, 'data')
    const flags = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-locale', '--no-sync']
    const init = asPostgres(join(programs, 'initdb'), [...flags, '--pgdata', data])
    await runProgram(init.command, init.args, folder)
    return await onFreePort(port => launch({ programs, folder, data, port, settings }))
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

interface Launch {
  readonly programs: string
  readonly folder: string
  readonly data: string
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

async function launch({ programs, folder, data, port, settings }: Launch): Promise<Postgres> {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: '50',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = asPostgres(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...flags])
  const child = await startChild({
    ...server,
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
  })
  await child.waitFor(/ready to accept connections/, deadlineMs).catch(async (error: unknown) => {
    await child.end('SIGKILL', deadlineMs)
    throw error
  })
  const url = (database = 'postgres') => `postgresql://postgres@127.0.0.1:${port}/${database}`
  const query = async (sql: string, database?: string) => {
    const flags = ['-X', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', url(database), '-c', sql]
    return (await runProgram(join(programs, 'psql'), flags, folder)).trim()
  }
  return {
    port,
    pid: child.pid,
    url,
    query,
    createDatabase: async name => {
      await query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`)
      return url(name)
    },
    stop: async (how = 'fast') => {
      await child.end(how === 'fast' ? 'SIGINT' : 'SIGQUIT', deadlineMs)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function giveAway(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const id = async (flag: string) => Number(await runProgram('id', [flag, 'postgres'], folder))
  await chown(folder, await id('-u'), await id('-g'))
}
