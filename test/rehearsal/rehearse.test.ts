import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const fixtures = join(import.meta.dirname, 'fixtures')

async function rehearse(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()))
  const code = await new Promise(done => child.once('close', done))
  const path = text.trim().split('\n').at(-1) ?? ''
  const page = path.endsWith('index.html') ? await readFile(path, 'utf8') : ''
  if (page !== '') await rm(dirname(path), { recursive: true })
  return { code, text, page }
}

describe('the rehearsal', () => {
  it('goes on after an approval', async () => {
    const { code, text, page } = await rehearse(['approval', '--approve'], {
      GOLIVE_REHEARSAL_EXAMPLES: fixtures,
    })
    expect(text).toContain('✓ deploy')
    expect(code).toBe(0)
    expect(page).toContain('Evidence')
    expect(page).toContain('deployed, ready')
  }, 60_000)

  it('ends at a rejection, with nothing deployed', async () => {
    const { code, text, page } = await rehearse(['approval', '--reject'], {
      GOLIVE_REHEARSAL_EXAMPLES: fixtures,
    })
    expect(text).toContain('✗ deploy')
    expect(code).toBe(1)
    expect(page).not.toContain('deployed, ready')
  }, 60_000)

  it('plays the pull request on the sample service, through the gate', async () => {
    const { code, page } = await rehearse(['pull-request'])
    expect(page).toContain('Golive coverage gate: Passed')
    expect(code).toBe(0)
  }, 180_000)

  it('plays the smoke test, and tells a wrong version', async () => {
    const { code, page } = await rehearse(['smoke'])
    expect(page).toContain('Golive smoke test: Passed')
    expect(code).toBe(0)
    const wrong = await rehearse(['pull-request', '--fault', 'coverage-drop'])
    expect(wrong.page).toContain('Golive coverage gate: Blocked')
    expect(wrong.code).toBe(1)
  }, 240_000)

  it('names what it does not know', async () => {
    expect(await rehearse(['nothing'])).toMatchObject({ code: 2, text: expect.stringContaining('known are') })
    expect(await rehearse(['smoke', '--fault', 'rain'])).toMatchObject({
      code: 2,
      text: expect.stringContaining('coverage-drop'),
    })
  })
})
