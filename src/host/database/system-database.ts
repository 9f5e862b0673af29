import type { Database, DatabaseAddress, OpenedSession, SessionOptions } from '../../ports/database.ts'

/** Each engine's driver is loaded only where it is used. */
export class SystemDatabase implements Database {
  async open(address: DatabaseAddress, options: SessionOptions): Promise<OpenedSession> {
    if (address.engine === 'sqlite') return (await import('./sqlite.ts')).openSqlite(address.file, options)
    if (address.engine === 'postgres') return (await import('./postgres.ts')).openPostgres(address, options)
    return (await import('./mysql.ts')).openMysql(address, options)
  }
}
