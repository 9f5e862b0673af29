import { describe, expect, it } from '@jest/globals'
import { SaxesParser } from 'saxes'
import { writeJunit } from '../../../src/actions/smoke-test/gather/junit.ts'
import { parseTests } from '../../../src/test-results/parse-tests.ts'
import { failing, outcome } from './evidence.ts'

const asIs = (text: string) => text
const nasty = `a<b>&"'\u0000\u001b[31m\uFFFE\uD800 ]]> \n::error::x`

function tagsOf(xml: string) {
  const tags: { name: string; attributes: Record<string, unknown> }[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => void tags.push({ name, attributes: { ...attributes } }))
  parser.write(xml).close()
  return tags
}

describe('the JUnit file', () => {
  it('is read by our own reader of test reports, with what failed and what did not run', async () => {
    const xml = writeJunit(
      'smoke',
      [
        outcome(),
        failing('status', { flow: 'f', name: 'two' }),
        outcome({ name: 'three', state: 'not-run' }),
      ],
      asIs,
    )
    const tags = tagsOf(xml)
    expect(tags[0]).toMatchObject({
      name: 'testsuites',
      attributes: { tests: '3', failures: '1', errors: '1' },
    })
    expect(tags.map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'testcase',
      'failure',
      'testcase',
      'error',
    ])
    expect(tags[3]?.attributes).toMatchObject({ classname: 'f', name: 'two' })
    expect(tags[4]?.attributes).toEqual({ type: 'status', message: 'was status' })
    expect(JSON.stringify(await parseTests(Buffer.from(xml)))).toContain('two')
  })

  it('stays well-formed whatever a service answers', () => {
    const miss = { reason: 'body', message: nasty } as const
    const xml = writeJunit(
      nasty,
      [outcome({ name: nasty, flow: nasty, state: 'failed', misses: [miss] })],
      asIs,
    )
    const tags = tagsOf(xml)
    expect(tags[2]?.attributes['name']).toMatch(/^a<b>&"'/)
    expect(xml).not.toMatch(/\n::error/)
  })

  it('is redacted, and sums the times', () => {
    const miss = { reason: 'body', message: 'is canary' } as const
    const xml = writeJunit(
      'smoke',
      [outcome({ samples: [1000, 500] }), outcome({ state: 'failed', misses: [miss] })],
      text => text.replaceAll('canary', '***'),
    )
    expect(xml).toContain('message="is ***"')
    expect(xml).toContain('time="1.500"')
  })

  it('of no check is a file without cases', () => {
    expect(tagsOf(writeJunit('smoke', [], asIs))[0]?.attributes).toMatchObject({ tests: '0' })
  })
})
