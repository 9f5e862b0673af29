import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { candidatesOf, resolvePath, type Tree } from '../../src/coverage/resolve-path.ts'

const treeOf = (paths: readonly string[], more: Partial<Tree> = {}): Tree => ({
  workspace: '/w',
  directory: '',
  has: path => paths.includes(path),
  ...more,
})
const found = (path: string) => ({ kind: 'found', path })
const missing = { kind: 'missing' }

describe('the path of a report', () => {
  it.each([
    ['a plain one', 'src/a.ts', 'coverage/lcov.info', ['src/a.ts'], found('src/a.ts')],
    [
      'of a package',
      'src/a.ts',
      'packages/x/coverage/lcov.info',
      ['src/a.ts', 'packages/x/src/a.ts'],
      found('packages/x/src/a.ts'),
    ],
    [
      'of its other package',
      'src/a.ts',
      'packages/y/lcov.info',
      ['packages/x/src/a.ts', 'packages/y/src/a.ts'],
      found('packages/y/src/a.ts'),
    ],
    ['of no package that is meant', 'src/a.ts', 'lcov.info', ['packages/x/src/a.ts'], missing],
    ['an absolute one', '/w/src/a.ts', 'lcov.info', ['src/a.ts'], found('src/a.ts')],
    ['a URL', 'file:///w/src/a.ts', 'lcov.info', ['src/a.ts'], found('src/a.ts')],
    ['another machine’s', '/elsewhere/src/a.ts', 'lcov.info', ['src/a.ts'], missing],
    ['the workspace’s neighbour’s', '/w2/src/a.ts', 'lcov.info', ['src/a.ts', '2/src/a.ts'], missing],
    ['one that climbs out', '../../etc/passwd', 'coverage/lcov.info', ['etc/passwd'], missing],
    ['one that climbs out at the top', '/w/../etc/passwd', 'lcov.info', ['etc/passwd'], missing],
    [
      'one that climbs and comes back',
      '../src/./b/../a.ts',
      'coverage/lcov.info',
      ['src/a.ts'],
      found('src/a.ts'),
    ],
    ['Windows’', '.\\src\\a.ts', 'lcov.info', ['src/a.ts'], found('src/a.ts')],
    ['one on a drive', 'D:\\a\\src\\a.ts', 'lcov.info', ['src/a.ts'], missing],
  ])('%s', (_, path, report, files, expected) => {
    expect(resolvePath({ path }, { path: report }, treeOf(files))).toEqual(expected)
  })

  it.each(['D:\\w\\src\\a.ts', 'd:/w/src/a.ts', 'file:///D:/w/src/a.ts'])('%s on Windows', path => {
    const tree = treeOf(['src/a.ts'], { workspace: 'D:\\w' })
    expect(resolvePath({ path }, { path: 'lcov.info' }, tree)).toEqual(found('src/a.ts'))
  })

  it('starts from the working directory', () => {
    const tree = treeOf(['app/src/a.ts', 'src/a.ts'], { directory: 'app' })
    expect(resolvePath({ path: 'src/a.ts' }, { path: 'coverage/lcov.info' }, tree)).toEqual(
      found('app/src/a.ts'),
    )
  })
})

describe('sources', () => {
  const resolve = (sources: readonly string[], files: readonly string[], report = 'coverage.xml') =>
    resolvePath({ path: 'a.py', sources }, { path: report }, treeOf(files))

  it('are where a path starts, absolute or not', () => {
    expect(resolve(['/w/lib'], ['a.py', 'lib/a.py'])).toEqual(found('lib/a.py'))
    expect(resolve(['lib/'], ['a.py', 'lib/a.py'])).toEqual(found('lib/a.py'))
    expect(resolve(['.'], ['a.py', 'x/a.py'], 'x/coverage.xml')).toEqual(found('x/a.py'))
  })

  it('are taken for none when they lie on another machine', () => {
    expect(resolve(['/build'], ['a.py'])).toEqual(found('a.py'))
    expect(resolve(['/build'], [])).toEqual(missing)
  })

  it('tell a file when one of several has it, and nothing when two have', () => {
    expect(resolve(['/w/one', '/w/two'], ['two/a.py'])).toEqual(found('two/a.py'))
    expect(resolve(['/w/one', '/w/two'], ['one/a.py', 'two/a.py'])).toEqual({
      kind: 'ambiguous',
      paths: ['one/a.py', 'two/a.py'],
    })
    expect(resolve(['/w/one', '/w/one/'], ['one/a.py'])).toEqual(found('one/a.py'))
  })
})

describe('any path', () => {
  it('leads to a candidate inside the workspace or to nothing', () => {
    const part = fc.constantFrom('..', '.', 'a', 'b', '', 'C:', 'file://', '\\', '/')
    const path = fc.array(part, { minLength: 1, maxLength: 8 }).map(parts => parts.join('/'))
    fc.assert(
      fc.property(path, fc.array(path, { maxLength: 2 }), path, (named, sources, report) => {
        const all = candidatesOf(
          { path: named, sources },
          { path: report },
          { workspace: '/w', directory: '' },
        )
        expect(all.filter(candidate => /^\.\.(\/|$)|^\//.test(candidate))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
