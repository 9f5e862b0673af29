import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareWithManifests } from '../../src/lockfiles/compare-with-manifests.ts'
import { parseLockfile } from '../../src/lockfiles/parse-lockfile.ts'
import { pathsTo } from '../../src/lockfiles/paths-to.ts'
import { reach } from '../../src/lockfiles/reach.ts'
import { parseWhole } from '../../src/lockfiles/read-yaml.ts'
import { type Tree, TreeMap } from '../../src/lockfiles/tree.ts'
import { readBlocks } from '../../src/lockfiles/yaml-block.ts'
import { changes, mutate } from '../coverage/mutated.ts'
import { locked, lockfileOf, realLockfiles } from './real-lockfiles.ts'

/** Without the lines of flow maps, which only the whole parser tells. */
function plain(tree: Tree): unknown {
  if (tree instanceof TreeMap) return [...tree.values].map(([key, value]) => [key, plain(value)])
  return Array.isArray(tree) ? tree.map(plain) : tree
}

describe('a real lockfile with damage', () => {
  it.each(realLockfiles)('is never whole when it is cut: $project by $tool', async fixture => {
    const whole = await lockfileOf(fixture)
    const { path, data, manifests } = fixture
    const last = data.toString().trimEnd().length
    for (let end = 0; end < last; end += 1 + Math.floor(last / 400)) {
      const parsed = await parseLockfile(path, data.subarray(0, end), manifests)
      if (!parsed.ok) continue
      // JSON always tells. Lines do where something is left that needs what is lost, and package.json is the last to need.
      expect(whole.kind).not.toBe('npm')
      const left = new Set(locked(parsed.lockfile))
      const lost = locked(whole).some(name => !left.has(name))
      // Yarn 1 marks no end: cut between two lines, its last entry is a shorter one, and nothing can tell.
      const atLine = data[data.subarray(0, end).toString().trimEnd().length] === 10
      if (whole.kind === 'yarn-classic' && atLine) continue
      expect(lost && compareWithManifests(parsed.lockfile, manifests).length === 0).toBe(false)
    }
  })

  it.each(realLockfiles)('is read or refused whatever is changed in it: $project by $tool', async fixture => {
    await fc.assert(
      fc.asyncProperty(changes, async made => {
        const parsed = await parseLockfile(fixture.path, mutate(fixture.data, made), fixture.manifests)
        if (!parsed.ok) expect(parsed.message.length).toBeLessThan(500)
        else {
          const { lockfile } = parsed
          expect(reach(lockfile).size).toBe(lockfile.packages.size)
          for (const id of [...lockfile.packages.keys()].slice(0, 3)) pathsTo(lockfile, id, 3)
          compareWithManifests(lockfile, fixture.manifests)
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(realLockfiles)('is read or refused with any bit turned: $project by $tool', async fixture => {
    await fc.assert(
      fc.asyncProperty(fc.nat(fixture.data.length * 8 - 1), async bit => {
        const data = Buffer.from(fixture.data)
        data[bit >> 3] = (data[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const parsed = await parseLockfile(fixture.path, data, fixture.manifests)
        if (parsed.ok) expect(reach(parsed.lockfile).size).toBe(parsed.lockfile.packages.size)
      }),
      { numRuns: 60 },
    )
  })

  it.each(realLockfiles.filter(({ tool }) => /^pnpm|yarn-4/.test(tool)))(
    'is read in blocks as a whole YAML parser reads it, or not in blocks: $project by $tool',
    async ({ data }) => {
      expect(readBlocks(data.toString())).toBeDefined()
      const same = async (text: string) => {
        const blocks = readBlocks(text)
        if (blocks !== undefined && text.trim() !== '')
          expect(blocks.map(plain)).toEqual((await parseWhole(text)).map(plain))
      }
      await same(data.toString())
      await fc.assert(
        fc.asyncProperty(changes, async made => same(mutate(data, made).toString('utf8'))),
        { numRuns: 40 },
      )
    },
  )
})
