import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readExample } from './example.ts'
import { chooseFault, faults, replaced } from './faults.ts'
import { help } from './help.ts'
import { readOptions } from './options.ts'
import { root } from './sources.ts'

const read = (...words: string[]) => readOptions(words, ['pull-request', 'smoke'])

describe('the words of the command', () => {
  it('plays the pull request on SQLite when nothing is said', () => {
    expect(read()).toEqual({
      kind: 'options',
      options: {
        ...{ example: 'pull-request', event: undefined, approval: 'ask', database: 'sqlite' },
        ...{ fault: undefined, open: false },
      },
    })
  })

  it('reads every word', () => {
    expect(
      read(
        'smoke.yml',
        '--event=push',
        '--reject',
        '--database',
        'postgres',
        '--fault',
        'errors=30',
        '--open',
      ),
    ).toMatchObject({
      options: {
        ...{ example: 'smoke', event: 'push', approval: 'reject', database: 'postgres', open: true },
        fault: { name: 'errors', given: 30 },
      },
    })
  })

  it('names all mistakes at once', () => {
    const words = [
      'rain',
      'sun',
      '--event',
      'tag',
      '--database=mysql',
      '--fault',
      'hail',
      '--approve',
      '--ask',
    ]
    const reading = read(...words, '--open=yes', '--wet', '--fault')
    expect(reading).toEqual({
      kind: 'mistakes',
      mistakes: [
        expect.stringContaining('--open takes no value'),
        'there is no option --wet',
        '--fault takes a value',
        'give one of --approve and --ask, not all',
        'there is no example "rain"; there are pull-request, smoke',
        expect.stringContaining('"sun" is too many'),
        expect.stringMatching(/^--event is one of push, .* not "tag"$/),
        '--database is one of sqlite, postgres, not "mysql"',
        expect.stringMatching(/^there is no fault "hail"; there are coverage-drop, /),
      ],
    })
  })

  it('takes no option for the value of another', () => {
    expect(read('--fault', '--open')).toMatchObject({ kind: 'mistakes' })
  })

  it('tells what there is: each option, example and fault', () => {
    expect(read('--help', '--wet')).toEqual({ kind: 'help' })
    expect(read('-h')).toEqual({ kind: 'help' })
    const text = help(['pull-request', 'smoke'])
    const options = ['--event', '--approve', '--reject', '--ask', '--database', '--fault', '--open', '--help']
    for (const word of ['pull-request, smoke', ...options, ...faults.keys()]) expect(text).toContain(word)
  })
})

describe('the faults', () => {
  it('cover what every example watches for', () => {
    const shown = (example: string) =>
      [...faults].filter(([, fault]) => fault.shows === example).map(([name]) => name)
    expect(shown('pull-request')).toEqual(['coverage-drop', 'failing-test', 'skipped-test', 'missing-report'])
    expect(shown('go-live')).toEqual([
      ...['critical-advisory', 'expired-waiver', 'registry-down', 'missing-result', 'skipped-job'],
      ...['unprotected-environment', 'moved-head', 'stale-evidence', 'broken-policy'],
    ])
    expect(shown('smoke')).toEqual(['wrong-version', 'crash-at-boot', 'errors', 'flapping', 'slow'])
  })

  it('change the example where it says so, and never change nothing', () => {
    const folder = join(root, 'workflows-examples')
    for (const name of ['missing-result', 'skipped-job']) {
      const { path, text } = readExample(folder, 'go-live')
      const workflow = faults.get(name)?.workflow
      if (workflow === undefined) throw new Error(`${name} changes no workflow`)
      const lines = (one: string) => one.split('\n').length
      expect(Math.abs(lines(replaced(text, workflow, path)) - lines(text))).toBe(1)
      expect(() => replaced('jobs: {}', workflow, path)).toThrow(`${path} has no`)
    }
  })

  it('pass their number on and tell it', () => {
    const fault = chooseFault('errors=30')
    if (typeof fault === 'string') throw new Error(fault)
    expect(fault.env?.(fault.given)).toEqual({ FAULT_5XX_PERCENT: '30' })
    expect(fault.about).toBe('30 of 100 answers of the API are 500')
    expect(chooseFault('flapping')).toMatchObject({ given: 3, about: expect.stringContaining('one in 3') })
  })

  it.each([
    ['errors=0', 'takes a whole number, as in errors=50'],
    ['errors=-1', 'takes a whole number'],
    ['errors=', 'takes a whole number'],
    ['wrong-version=1', 'takes no number'],
  ])('refuse %s', (word, message) => {
    expect(chooseFault(word)).toContain(message)
  })
})
