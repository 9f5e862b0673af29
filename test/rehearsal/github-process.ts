import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { FullSeed } from '../support/github/seed.ts'
import { startChild } from '../support/process/child.ts'
import { names } from './seed.ts'
import { root } from './sources.ts'

export interface RunningGitHub {
  readonly url: string
  review(verdict: 'approve' | 'reject', environment: string): Promise<void>
  close(): Promise<void>
}

/** The GitHub double on the scratch repository, as a process of its own. */
export async function startGitHubProcess(folder: string, seed: FullSeed): Promise<RunningGitHub> {
  const file = join(folder, 'seed.json')
  writeFileSync(file, JSON.stringify(seed))
  const child = await startChild({
    command: process.execPath,
    args: [join(root, 'test/support/github/main.ts'), '--seed', file],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', GITHUB_TOKEN: names.token },
  })
  const close = async () => {
    await child.end('SIGTERM', 5_000)
  }
  try {
    const [line] = await child.waitFor(/^\{.*\}$/m, 20_000)
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(line))
    return { url, close, review: (verdict, environment) => review(url, verdict, environment) }
  } catch (error) {
    await close()
    throw error
  }
}

async function review(url: string, verdict: 'approve' | 'reject', environment: string): Promise<void> {
  const body = JSON.stringify({
    ...{ runId: names.run, environment, user: names.reviewer, comment: 'rehearsed' },
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/_double/${verdict}`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`the double refused to ${verdict}: ${answer.status} ${await answer.text()}`)
}
