import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { bundle, refuseBroken } from '../../script/bundle/bundle.ts'
import { root } from '../rules/sources.ts'

let folder: string
const dist = () => join(folder, 'dist')
const start = (body: string) =>
  writeFileSync(
    join(folder, 'src/start.ts'),
    `export async function start(name: string): Promise<void> {\n${body}\n}\n`,
  )

/** A checkout of one source file, so that the real compiler and bundler are done with it soon. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golive-bundle-'))
  mkdirSync(join(folder, 'src'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const name of ['tsconfig.json', 'tsconfig.build.json']) cpSync(join(root, name), join(folder, name))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the build', () => {
  it('makes a stub for each action that starts it', async () => {
    start('  process.stdout.write(`started ${name}`)')
    await bundle(folder, dist(), ['one', 'two'])
    const env = { PATH: process.env['PATH'], RUNNER_TEMP: folder }
    const output = execFileSync(process.execPath, [join(dist(), 'two.js')], { encoding: 'utf8', env })
    expect(output).toBe('started two')
    expect(readdirSync(dist())).toEqual(expect.arrayContaining(['index.js', 'one.js', 'two.js']))
  }, 120_000)

  it('refuses a bundle that lacks a module, which the bundler lets through, and keeps the last good one', async () => {
    mkdirSync(dist())
    writeFileSync(join(dist(), 'index.js'), 'good')
    start(
      "  // @ts-expect-error it is not there\n  const { x } = await import('no-such-module')\n  process.stdout.write(name + x)",
    )
    await expect(bundle(folder, dist(), ['one'])).rejects.toThrow('a module is missing from the bundle')
    expect(readFileSync(join(dist(), 'index.js'), 'utf8')).toBe('good')
    expect(readdirSync(folder)).not.toContain('dist.new')
  }, 120_000)

  it('refuses sources that do not compile', async () => {
    start('  return name')
    await expect(bundle(folder, dist(), ['one'])).rejects.toThrow()
  }, 120_000)

  it.each([
    'Object(function webpackMissingModule() { var e = new Error("Cannot find module \'@actions/core\'"); })',
    'var e = new Error("Cannot find module \'yaml\'"); e.code = "MODULE_NOT_FOUND"',
    'module.exports = eval("require")("yaml")',
  ])('knows a bundle that would throw at its start: %s', async text => {
    mkdirSync(dist())
    writeFileSync(join(dist(), 'index.js'), 'fine()')
    await expect(refuseBroken(dist())).resolves.toBeUndefined()
    writeFileSync(join(dist(), '14.index.js'), `fine()\n${text}\n`)
    await expect(refuseBroken(dist())).rejects.toThrow('14.index.js: a module is missing')
  })
})
