import { describe, expect, it } from '@jest/globals'
import { commonOutputs } from '../../src/domain/spec.ts'
import { loadSpecs } from '../../src/start.ts'
import { readSources } from './sources.ts'

/** Where a verdict's outputs are made: in place (not in a text that shows how), or returned by a function that says it makes them. */
const inPlace = /(?<!`)\boutputs: \{/g
const making = /\bRecord<Output, string> \{/g
const returned = /\breturn \{/g

/** The names in each such object, read to the brace that closes it. */
function outputsSet(code: string): string[] {
  const objects = [...bodies(code, inPlace), ...bodies(code, making).flatMap(body => bodies(body, returned))]
  return objects.flatMap(namesIn)
}

/** What stands between the brace that the pattern ends with and the one that closes it. */
function bodies(code: string, opening: RegExp): string[] {
  return [...code.matchAll(opening)].map(({ index, 0: head }) => {
    const start = index + head.length
    return code.slice(start, closing(code, start))
  })
}

function closing(code: string, start: number): number {
  let depth = 1
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1
    if (code[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error('the object does not end')
}

function namesIn(body: string): string[] {
  return body.split('\n').flatMap(line => {
    const [, name] = /^\s*'?([a-z][\w-]*)'?\s*[:,]/.exec(line) ?? []
    return name === undefined ? [] : [name]
  })
}

describe('the outputs of every action', () => {
  it('are read out of an object as they stand in it', () => {
    expect(outputsSet("return { outputs: {\n 'a-b': x({ c: 1 }),\n  d,\n } }")).toEqual(['a-b', 'd'])
    const made = 'function f({ a }: A): Record<Output, string> {\n const { b } = a\n return {\n e: g,\n }\n}'
    expect(outputsSet(made)).toEqual(['e'])
  })

  it('are set as they are declared, each of them and no other', async () => {
    for (const spec of await loadSpecs()) {
      const sources = await readSources(`src/actions/${spec.name}`)
      const judging = sources.filter(({ path }) => !path.endsWith('/spec.ts'))
      const set = new Set(judging.flatMap(({ code }) => outputsSet(code)))
      expect({ [spec.name]: [...set].sort() }).toEqual({ [spec.name]: Object.keys(spec.outputs).sort() })
    }
  })

  it('take no name of those that every action has', async () => {
    for (const { outputs } of await loadSpecs())
      expect(Object.keys(outputs).filter(name => name in commonOutputs)).toEqual([])
  })
})
