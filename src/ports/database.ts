export type Engine = 'postgres' | 'mysql' | 'sqlite'

export interface ServerAddress {
  /** `mysql` is MariaDB, too. */
  readonly engine: 'postgres' | 'mysql'
  /** A name, an address, or for PostgreSQL the folder of its socket. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  /** What else stands behind `?`, such as `sslmode`. */
  readonly parameters: Readonly<Record<string, string>>
}

/** Where a database is, read from its URL. */
export type DatabaseAddress = ServerAddress | { readonly engine: 'sqlite'; readonly file: string }

export interface Server {
  readonly product: 'PostgreSQL' | 'MariaDB' | 'MySQL' | 'SQLite'
  /** As the server tells it, such as `15.19` or `10.11.6-MariaDB`. */
  readonly version: string
}

export type Row = Readonly<Record<string, unknown>>
export type Parameter = string | number | bigint | boolean | null | Uint8Array

/** One connection with one state; a query that fails throws DatabaseError. */
export interface Session {
  readonly engine: Engine
  readonly server: Server
  /** Placeholders are the engine's own: `$1` for PostgreSQL, `?` for the others. Whole numbers above 2^53 come as text. */
  query(sql: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>
  /** Several statements in one go, no parameters and no rows; PostgreSQL takes them as one transaction. */
  script(sql: string): Promise<void>
  /** Quoted for use as one name in SQL. */
  quote(name: string): string
  /** Frees every lock; never throws, and takes two seconds at most. */
  close(): Promise<void>
}

export interface SessionOptions {
  /** Without it the session refuses to write. */
  readonly write?: boolean
  readonly connectTimeoutMs: number
  /** The server ends the statement; where it says nothing at all, we stop waiting two seconds later. */
  readonly statementTimeoutMs: number
  readonly lockTimeoutMs: number
  /** Shown by the server beside the connection, such as `golive 4242`. */
  readonly name: string
}

/** Why there is no session; `message` holds no password. */
export interface NoSession {
  readonly reason:
    | 'unreachable'
    | 'timeout'
    | 'login-refused'
    | 'no-such-database'
    | 'not-a-database'
    | 'encryption'
    | 'refused'
  readonly message: string
}

export type OpenedSession =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly failure: NoSession }

export interface Database {
  open(address: DatabaseAddress, options: SessionOptions): Promise<OpenedSession>
}
