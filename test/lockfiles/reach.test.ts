import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { parseLockfile } from '../../src/lockfiles/parse-lockfile.ts'
import { reach } from '../../src/lockfiles/reach.ts'
import { lockfileOf, real, realLockfiles } from './real-lockfiles.ts'

const flagsSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
})
type Flags = z.infer<typeof flagsSchema>['packages'][string]

/** npm's `devOptional` is what both ways reach, and optional is the stronger; both flags at once are an optional need of a development one. */
function scopeOf({ dev, optional, devOptional }: Flags): string {
  if (dev) return 'development'
  return optional || devOptional ? 'optional' : 'production'
}

describe('how a package is reached', () => {
  it.each(realLockfiles.filter(({ tool }) => tool.startsWith('npm')))(
    'is what npm’s own flags say: $project by $tool',
    async fixture => {
      const reached = reach(await lockfileOf(fixture))
      const { packages } = flagsSchema.parse(JSON.parse(fixture.data.toString()))
      const flagged = Object.entries(packages).filter(([id]) => reached.has(id))
      expect(flagged.length).toBe(reached.size)
      expect(Object.fromEntries([...reached].map(([id, { scope }]) => [id, scope]))).toEqual(
        Object.fromEntries(flagged.map(([id, flags]) => [id, scopeOf(flags)])),
      )
    },
  )

  it('is the same for every tool', async () => {
    for (const fixture of realLockfiles.filter(({ project }) => project === 'plain')) {
      const lockfile = await lockfileOf(fixture)
      const scopes = Object.fromEntries(
        [...reach(lockfile)].map(([id, { scope, direct }]) => {
          const { name = '', version = '' } = lockfile.packages.get(id) ?? {}
          return [`${name}@${version}`, `${scope}${direct ? ', direct' : ''}`]
        }),
      )
      expect(scopes).toMatchObject({
        'web-frame@4.19.0': 'production, direct',
        'cycle-right@1.0.0': 'production',
        'view-tree@17.0.2': 'production, direct',
        'watch-mac@2.3.3': 'optional, direct',
        '@acme/logger@1.0.0': 'optional, direct',
        'log-lines@3.1.0': 'optional',
        'test-bench@9.0.0': 'development, direct',
        'brace-words@1.1.12': 'development',
        'query-words@6.5.3': 'development, direct',
        'query-words@6.10.3': 'production',
      })
    }
  })

  it('counts as production where nothing tells: without package.json, and where nothing leads to it', async () => {
    for (const tool of ['yarn-1', 'yarn-4']) {
      const { path, data } = real('plain', tool)
      const parsed = await parseLockfile(path, data)
      if (!parsed.ok) throw new Error(parsed.message)
      const scopes = [...reach(parsed.lockfile)]
        .filter(([id]) => id.startsWith('test-bench'))
        .map(([, { scope }]) => scope)
      expect(scopes).toEqual(['production'])
    }
  })
})
