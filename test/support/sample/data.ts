import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

/** A SQLite file in a folder of its own, so that a service can be started on it again. */
export function databaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'golive-sample-'))
  made.push(folder)
  return join(folder, 'events.sqlite')
}

export function removeDatabases(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}
