import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const answer = z.array(z.string())
const script = join(import.meta.dirname, 'validate-file.ts')

/** What GitHub's own language service says of a workflow or an action.yml; nothing when it is right. */
export async function validateWithGitHub(file: string, text: string): Promise<string[]> {
  // The language service imports JSON in a way that jest's module loader does not know.
  const child = run(process.execPath, [script, resolve(file)], {
    timeout: 30_000,
    env: { PATH: process.env['PATH'] ?? '' },
  })
  child.child.stdin?.end(text)
  return answer.parse(JSON.parse((await child).stdout))
}
