import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Options } from './options.ts'
import { root, type Scratch } from './scratch.ts'

export const token = 'ghs_rehearsal'
export const runId = 4242
export const reviewer = 'carol'

export interface RunningGitHub {
  readonly url: string
  review(verdict: 'approve' | 'reject', environment: string): Promise<void>
  close(): void
}

/** The GitHub double on the scratch repository, as a process of its own. */
export async function startGitHubProcess(
  scratch: Scratch,
  options: Options,
  protectedEnvironments: readonly string[],
): Promise<RunningGitHub> {
  const seed = {
    owner: 'golive-dev',
    name: 'event-manager',
    git: scratch.repository,
    environments: protectedEnvironments.map(name => ({ name, reviewers: [{ user: reviewer }] })),
    runs: [{ id: runId, headSha: scratch.headSha, actor: 'alice' }],
    ...(options.event === 'pull_request'
      ? { pulls: [{ number: 7, head: 'feature/ranking', headSha: scratch.headSha, user: 'alice' }] }
      : {}),
  }
  const file = join(scratch.folder, 'seed.json')
  writeFileSync(file, JSON.stringify(seed))
  const child = spawn(process.execPath, [join(root, 'test/support/github/main.ts'), '--seed', file], {
    env: { ...process.env, GITHUB_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await firstLine(child)
  return {
    url,
    async review(verdict, environment) {
      const body = JSON.stringify({ runId, environment, user: reviewer, comment: 'rehearsed' })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${url}/_double/${verdict}`, { method: 'POST', headers, body })
      if (!answer.ok)
        throw new Error(`the double refused to ${verdict}: ${answer.status} ${await answer.text()}`)
    },
    close: () => child.kill('SIGTERM'),
  }
}

function firstLine(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((done, fail) => {
    let [out, err] = ['', '']
    const timer = setTimeout(() => fail(new Error(`the GitHub double did not start: ${err}`)), 20_000)
    child.stdout?.on('data', (data: Buffer) => {
      out += data.toString()
      if (!out.includes('\n')) return
      clearTimeout(timer)
      done(z.object({ url: z.string() }).parse(JSON.parse(out.split('\n')[0] ?? '')).url)
    })
    child.stderr?.on('data', (data: Buffer) => {
      err += data.toString()
    })
    child.once('exit', code => fail(new Error(`the GitHub double ended with ${code}: ${err}`)))
  })
}
