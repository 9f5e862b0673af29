import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sample, token } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'double-'))
const portFile = join(folder, 'port')
let child: ChildProcess | undefined
let url = ''

beforeAll(async () => {
  writeFileSync(join(folder, 'seed.json'), JSON.stringify(sample))
  const script = join(import.meta.dirname, 'main.ts')
  const args = [script, '--seed', join(folder, 'seed.json'), '--port-file', portFile, '--state-dir', folder]
  const started = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], GITHUB_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  for await (const line of createInterface({ input: started.stdout })) {
    url = JSON.parse(line).url
    break
  }
})

afterAll(async () => {
  if (child !== undefined) {
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
  }
  rmSync(folder, { recursive: true, force: true })
})

async function control(name: string, body?: unknown): Promise<{ status: number; data: unknown }> {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${url}/_double/${name}`, sent)
  const data: unknown = await answer.json()
  return { status: answer.status, data }
}

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(`${url}/repos/acme/events/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return answer.json()
}

describe('the double as a process', () => {
  it('says where it is', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(JSON.parse(readFileSync(portFile, 'utf8'))).toEqual({ url })
  })

  it('plays the approval of a run', async () => {
    const wait = { runId: 42, environment: 'production' }
    expect((await control('request-approval', wait)).data).toEqual({ pending: true })
    expect(await ask('actions/runs/42/pending_deployments')).toHaveLength(1)
    expect((await control('approve', { ...wait, user: 'mallory' })).status).toBe(422)
    expect((await control('approve', { ...wait, user: 'carol', comment: 'Go.' })).status).toBe(200)
    expect(await ask('actions/runs/42/pending_deployments')).toEqual([])
    expect((await control('reject', { ...wait, user: 'carol' })).status).toBe(422)
  })

  it('grows while it runs, and keeps its state in a file', async () => {
    const runs = [{ id: 43, headSha: '2'.repeat(40) }]
    await control('state', { runs })
    expect(await ask('actions/runs/43')).toMatchObject({ id: 43, status: 'in_progress' })
    const saved = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))
    expect(saved.runs.map((run: { id: number }) => run.id)).toEqual([42, 43])
    expect(saved.violations).toEqual([])
    expect(JSON.stringify(saved)).not.toContain(token)
    expect((await control('state', { rockets: [] })).status).toBe(400)
    expect((await control('nothing')).status).toBe(404)
  })

  it('takes faults', async () => {
    await control('fault', { kind: 'status', status: 503, operation: 'repos/get' })
    expect((await fetch(`${url}/repos/acme/events`)).status).toBe(503)
    expect((await fetch(`${url}/repos/acme/events`)).status).toBe(401)
  })
})
