import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { annotate } from '../../src/host/annotations.ts'
import { defuse, RunnerLog } from '../../src/host/log.ts'

let written: string
beforeEach(() => {
  written = ''
  jest.spyOn(process.stdout, 'write').mockImplementation(text => {
    written += String(text)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
})

/** What the runner takes for a command, by its own rule: blanks before it do not count, nor does what is before `##[`. */
const commands = (text: string) =>
  text.split(/\r\n|\r|\n/).filter(line => /^[\s\u0085]*::/.test(line) || line.includes('##['))

describe('the log', () => {
  it.each([
    '::error::forged',
    '  ::set-output name=decision::pass',
    '\u0085::add-mask::x',
    '\u00A0\u2003::stop-commands::x',
    'fine\r::error::forged',
    'fine\r\n\t::error::forged\n::notice::x',
    'text ##[error]forged',
    '\n\n::error::x',
  ])('lets no text become a command: %j', text => {
    expect(commands(defuse(text))).toEqual([])
    new RunnerLog().info(text)
    expect(commands(written)).toEqual([])
  })

  it('leaves what is no command as it is', () => {
    expect(defuse('a::b http://x ##')).toBe('a::b http://x ##')
  })

  it('keeps everything of an annotation in its place', () => {
    new RunnerLog().annotate({
      level: 'error',
      title: 'a,file=x::b\n100%',
      message: 'first\n::error::second %0A',
      file: 'src/a,b:c.ts',
      line: 3,
      endLine: 4,
    })
    expect(written).toBe(
      '::error title=a%2Cfile=x%3A%3Ab%0A100%25,file=src/a%2Cb%3Ac.ts,line=3,endLine=4::first%0A::error::second %250A\n',
    )
  })

  it('takes secrets out of every way to say something', () => {
    const log = new RunnerLog()
    log.mask('canary-secret')
    written = ''
    log.debug('a canary-secret')
    log.info('b canary-secret')
    log.notice('c canary-secret')
    log.warning('d canary-secret')
    log.foreign(['e canary-secret', 'f postgres://app:pw-in-url@db/x'])
    log.annotate({
      level: 'error',
      title: 'g canary-secret',
      message: 'h canary-secret',
      file: 'canary-secret.ts',
    })
    expect(written).not.toMatch(/canary-secret|pw-in-url/)
    expect(written.match(/\*\*\*/g)).toHaveLength(9)
  })

  it('hides a secret before it cuts the message, and cuts before the runner does', () => {
    const log = new RunnerLog()
    log.mask('canary-secret')
    written = ''
    log.annotate({ level: 'error', title: 't', message: `${'x'.repeat(3995)}canary-secret` })
    expect(written).not.toContain('canar')
    expect(written.length).toBeLessThan(4096)
  })

  it('tells the runner every line and form of a secret', () => {
    new RunnerLog().mask('line-one\nline two')
    const masks = written.split('\n').filter(line => line.startsWith('::add-mask::'))
    expect(masks).toEqual(expect.arrayContaining(['::add-mask::line-one', '::add-mask::line two']))
    expect(masks).toContain('::add-mask::line%2520two')
    expect(commands(written)).toHaveLength(masks.length)
  })

  it('prints what programs wrote where the runner obeys nothing, and then obeys again', () => {
    new RunnerLog().foreign(['::set-output name=decision::pass\nno end', '::error::x\n', ''])
    const [, mark = ''] = /^::stop-commands::([0-9a-f-]{36})\n/.exec(written) ?? []
    expect(written).toBe(
      `::stop-commands::${mark}\n::set-output name=decision::pass\nno end\n::error::x\n::${mark}::\n`,
    )
    const first = mark
    written = ''
    new RunnerLog().foreign(['x'])
    expect(written).not.toContain(first)
    written = ''
    new RunnerLog().foreign(['', ''])
    expect(written).toBe('')
  })

  it('ends a group also when the work in it fails', async () => {
    const log = new RunnerLog()
    const work = log.group('Title\n::error::x', async () => Promise.reject(new Error('no')))
    await expect(work).rejects.toThrow('no')
    expect(written).toBe('::group::Title%0A::error::x\n::endgroup::\n')
  })

  it('shows the first ten annotations of a level, and counts the rest', () => {
    const many = Array.from({ length: 13 }, (_, at) => ({
      level: 'error' as const,
      title: 't',
      message: `m${at}`,
    }))
    annotate([...many, { level: 'warning', title: 't', message: 'w' }], new RunnerLog())
    expect(written.match(/^::error/gm)).toHaveLength(10)
    expect(written).toContain('::m9\n')
    expect(written).toContain('3 more error annotations are left out')
    expect(written).toContain('::w\n')
  })
})
