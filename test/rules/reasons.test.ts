import { describe, expect, it } from '@jest/globals'
import { errorCodes } from '../../src/errors.ts'
import { loadSpecs } from '../../src/start.ts'
import { readSources } from './sources.ts'

async function codeOf(name: string): Promise<string> {
  const sources = await readSources(`src/actions/${name}`)
  const using = sources.filter(({ path }) => !/\/(reasons|spec)\.ts$/.test(path))
  return using.map(({ code }) => code).join('\n')
}

describe('the reason codes of every action', () => {
  it('are words in kebab-case, and none of those that errors have', async () => {
    for (const { reasons } of await loadSpecs()) {
      const codes = Object.keys(reasons)
      expect(codes.filter(code => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
      expect(codes.filter(code => Object.hasOwn(errorCodes, code))).toEqual([])
    }
  })

  it('are all given somewhere: a declared one that nothing gives is a promise not kept', async () => {
    for (const { name, reasons } of await loadSpecs()) {
      const code = await codeOf(name)
      const unused = Object.keys(reasons).filter(reason => !code.includes(`'${reason}'`))
      expect({ [name]: unused }).toEqual({ [name]: [] })
    }
  })

  it('are all declared: what a judge gives stands in the spec', async () => {
    for (const { name, reasons } of await loadSpecs()) {
      const given = [...(await codeOf(name)).matchAll(/\b(?:reason|reasonCode): '([a-z-]+)'/g)]
      const undeclared = given
        .map(([, reason = '']) => reason)
        .filter(reason => !Object.hasOwn(reasons, reason))
      expect({ [name]: undeclared }).toEqual({ [name]: [] })
    }
  })
})
