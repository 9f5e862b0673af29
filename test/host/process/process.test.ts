import { afterEach, describe, expect, it } from '@jest/globals'
import { SystemProcess } from '../../../src/host/process.ts'
import { program } from '../../support/programs.ts'

const shown: string[] = []
const log = { foreign: (texts: readonly string[]) => void shown.push(...texts) }
const system = new SystemProcess(process.env, log)
const options = { timeoutMs: 10_000 }
const node = process.execPath
afterEach(() => {
  shown.length = 0
})

describe('a program that we run', () => {
  it('gives its exit code and both outputs, whatever the code is', async () => {
    for (const code of [0, 3]) {
      expect(await system.run(node, program('exits', String(code)), options)).toEqual({
        exitCode: code,
        signal: undefined,
        stdout: 'out',
        stderr: 'err',
        timedOut: false,
        truncated: false,
        spawnError: undefined,
      })
    }
  })

  it('takes its arguments as they are: no shell reads them', async () => {
    const text = '$(id); `id` "x" *'
    const { stdout } = await system.run(node, ['-p', 'process.argv[1]', text], options)
    expect(stdout).toBe(`${text}\n`)
  })

  it.each([
    ['is not there', 'no-such-program', [], {}, 'ENOENT'],
    ['is no program', '/etc', [], {}, 'EACCES'],
    ['is to start in a folder that is not there', node, [], { cwd: '/no/such/folder' }, 'ENOENT'],
    ['is given a NUL', node, ['a\0b'], {}, 'an argument holds a NUL byte'],
    ['is given a NUL in its environment', node, [], { env: { A: 'a\0b' } }, 'ERR_INVALID_ARG_VALUE'],
    ['is given more than the system takes', node, ['x'.repeat(200_000)], {}, 'E2BIG'],
  ])('says why it did not start when it %s', async (_, file, args, more, spawnError) => {
    const result = await system.run(file, args, { ...options, ...more })
    expect(result).toMatchObject({ exitCode: undefined, signal: undefined, spawnError })
  })

  it('is cut at the cap of its output, and says so', async () => {
    const { stdout, truncated, exitCode } = await system.run(node, program('fills', '100000'), {
      ...options,
      maxBytes: 1000,
    })
    expect({ length: stdout.length, truncated, exitCode }).toEqual({
      length: 1000,
      truncated: true,
      exitCode: 0,
    })
    const whole = await system.run(node, program('fills', '1000'), { ...options, maxBytes: 1000 })
    expect(whole).toMatchObject({ truncated: false })
    expect(whole.stdout).toHaveLength(1000)
  })

  it('is given a large input whole', async () => {
    const stdin = Buffer.alloc(5_000_000, 'x')
    expect((await system.run(node, program('counts-stdin'), { ...options, stdin })).stdout).toBe('5000000')
    expect((await system.run(node, program('counts-stdin'), options)).stdout).toBe('0')
  })

  it('need not read what it is given', async () => {
    const stdin = Buffer.alloc(5_000_000, 'x')
    const result = await system.run(node, program('never-reads'), { ...options, stdin })
    expect(result).toMatchObject({ exitCode: 0, spawnError: undefined })
  })

  it('is shown only when that is asked for', async () => {
    await system.run(node, program('exits', '0'), options)
    expect(shown).toEqual([])
    await system.run(node, program('exits', '0'), { ...options, show: true })
    expect(shown).toEqual(['out', 'err'])
  })
})

describe('the environment of a program', () => {
  const variables = {
    PATH: process.env['PATH'],
    DATABASE_URL: 'postgres://db',
    'INPUT_GITHUB-TOKEN': 'canary-input',
    INPUT_TARGET: 'canary-input',
    ACTIONS_RUNTIME_TOKEN: 'canary-token',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary-token',
    STATE_golive: 'canary-state',
    GITHUB_OUTPUT: '/canary-file',
    GITHUB_ENV: '/canary-file',
    GITHUB_PATH: '/canary-file',
    GITHUB_STATE: '/canary-file',
    GITHUB_STEP_SUMMARY: '/canary-file',
    GITHUB_SHA: 'c0ffee',
    ABSENT: undefined,
  }

  it('is the job’s, without our inputs, the job’s tokens and the files that the runner obeys', async () => {
    const { stdout } = await new SystemProcess(variables, log).run(node, program('environment'), options)
    expect(stdout).not.toContain('canary')
    expect(JSON.parse(stdout)).toMatchObject({ DATABASE_URL: 'postgres://db', GITHUB_SHA: 'c0ffee' })
  })

  it('is exactly the given one where one is given', async () => {
    const env = { ONLY: 'this' }
    const { stdout } = await system.run(node, program('environment'), { ...options, env })
    expect(JSON.parse(stdout)).toEqual(env)
  })
})
