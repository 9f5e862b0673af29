import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { root } from '../rules/sources.ts'

const parts = ['src', 'script', 'actions', 'docs', 'schema', 'package.json', 'action.yml']
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golive-generate-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
})
const restore = () => {
  for (const part of parts.filter(name => existsSync(join(root, name))))
    cpSync(join(root, part), join(folder, part), { recursive: true })
}
beforeAll(restore)
afterEach(restore)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function generate(...args: string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise(resolve => {
    const script = join(folder, 'script/metadata/main.ts')
    execFile(process.execPath, [script, ...args], { timeout: 30_000 }, (error, stdout, stderr) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1,
        output: stdout + stderr,
      }),
    )
  })
}
const edit = (path: string, change: (text: string) => string) => {
  const file = join(folder, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

describe('script/generate', () => {
  it('finds nothing out of date in what is committed', async () => {
    expect(await generate('--check')).toEqual({ code: 0, output: '' })
  })

  it.each([
    ['actions/coverage-gate/action.yml', (text: string) => text.replace('node24', 'node20')],
    ['actions/smoke-test/README.md', (text: string) => text.replace('| `hosts` |', '| `host` |')],
    ['schema/golive.schema.json', (text: string) => text.replace('"title"', '"titel"')],
    ['package.json', (text: string) => text.replace(/("version": ")[^"]+/, '$19.9.9')],
  ])('finds a stale %s, names it and leaves it as it is', async (path, change) => {
    edit(path, change)
    const before = readFileSync(join(folder, path), 'utf8')
    const { code, output } = await generate('--check')
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(`out of date: ${path}\n`) })
    expect(readFileSync(join(folder, path), 'utf8')).toBe(before)
  })

  it('writes what is stale, and nothing beside it', async () => {
    edit('actions/coverage-gate/action.yml', text => `${text}# by hand\n`)
    expect(await generate()).toEqual({ code: 0, output: 'wrote: actions/coverage-gate/action.yml\n' })
    const written = readFileSync(join(folder, 'actions/coverage-gate/action.yml'), 'utf8')
    expect(written).toBe(readFileSync(join(root, 'actions/coverage-gate/action.yml'), 'utf8'))
  })

  it('follows the spec: an input that was added is missing everywhere', async () => {
    edit('src/actions/smoke-test/spec.ts', text =>
      text.replace('  inputs: {', "  inputs: {\n    added: { description: 'New.', schema: z.string() },"),
    )
    const { code, output } = await generate('--check')
    expect(code).toBe(1)
    expect(output).toContain('out of date: actions/smoke-test/action.yml')
    expect(output).toContain('out of date: actions/smoke-test/README.md')
  })

  it('refuses a README that lost its markers', async () => {
    edit('actions/smoke-test/README.md', text => text.replace('<!-- golive:outputs -->', ''))
    const { code, output } = await generate('--check')
    expect(code).toBe(1)
    expect(output).toContain('the markers <!-- golive:outputs --> and <!-- /golive:outputs --> are missing')
  })
})
