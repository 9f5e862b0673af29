import type { DatabaseAddress } from '../ports/database.ts'

/** Supabase's port for transactions, and PgBouncer's own. */
const poolerPorts = new Set([6432, 6543])

/**
 * Why this address is most likely a pooler's, which hands each transaction to another connection, so that no lock and no setting
 * of a session holds; undefined for a direct one.
 */
export function poolerSign(address: DatabaseAddress): string | undefined {
  if (address.engine !== 'postgres') return undefined
  if (address.parameters['pgbouncer'] === 'true') return 'its URL says pgbouncer=true'
  if (poolerPorts.has(address.port)) return `port ${address.port} is a pooler’s`
  if (/(^|[.-])(pgbouncer|pooler)([.-]|$)/i.test(address.host))
    return `the host ${address.host} is a pooler’s`
  return undefined
}
