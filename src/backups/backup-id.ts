const form = /^(\d{4}-\d{2}-\d{2}T)(\d{2})(\d{2})(\d{2})Z-([a-z0-9_]+(?:-[a-z0-9_]+)*)-([0-9a-f]{4})$/
const longestName = 60

export interface BackupId {
  /** To the second, UTC. */
  readonly time: Date
  /** What `nameInId` makes of the database's name. */
  readonly database: string
  /** Four hexadecimal digits. */
  readonly random: string
}

/** The database's name in letters that are safe in file names and S3 keys: `Shop DB` is `shop-db`. */
export function nameInId(database: string): string {
  const dashed = database.toLowerCase().replace(/[^a-z0-9_]+/g, '-')
  return dashed.slice(0, longestName).replace(/^-+|-+$/g, '') || 'database'
}

/**
 * Such as `2026-11-24T105800Z-shop-3f9a`, which sorts by time; `random` is four hexadecimal digits.
 * Throws RangeError where the time has no year of four digits or `random` is something else.
 */
export function makeBackupId({ time, database, random }: BackupId): string {
  const stamp = time.toISOString().replace(/\.\d+Z$/, 'Z')
  const id = `${stamp.replaceAll(':', '')}-${nameInId(database)}-${random}`
  if (parseBackupId(id) === undefined) throw new RangeError(`no backup can be named ${JSON.stringify(id)}`)
  return id
}

/** Undefined for all that `makeBackupId` does not make. */
export function parseBackupId(id: string): BackupId | undefined {
  const [, day, hours, minutes, seconds, database = '', random = ''] = form.exec(id) ?? []
  if (day === undefined || database.length > longestName) return undefined
  const iso = `${day}${hours}:${minutes}:${seconds}.000Z`
  const time = new Date(iso)
  // Date reads 30 February as a day of March.
  if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) return undefined
  return { time, database, random }
}
