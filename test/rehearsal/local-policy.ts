import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { RunningRegistry } from './registry-process.ts'

const day = 86_400_000

/** The service's policy as it has to be here: it asks the doubles, and its waivers are of these days. */
export function settlePolicy(
  repository: string,
  registry: Pick<RunningRegistry, 'url' | 'osv'> | undefined,
  now: Date,
): void {
  rewrite(join(repository, '.github/golive.yml'), text => {
    const document = parseDocument(text)
    if (registry === undefined || !document.has('audit-gate')) return text
    document.setIn(['audit-gate', 'registry-url'], registry.url)
    document.setIn(['audit-gate', 'osv-url'], registry.osv)
    return document.toString({ lineWidth: 0 })
  })
  const soon = new Date(now.getTime() + 60 * day).toISOString().slice(0, 10)
  rewrite(join(repository, '.github/golive-waivers.yml'), text =>
    text.replace(/(expires: )\d{4}-\d\d-\d\d/g, `$1${soon}`),
  )
}

function rewrite(file: string, change: (text: string) => string): void {
  if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')))
}
