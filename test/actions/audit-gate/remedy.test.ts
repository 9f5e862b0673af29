import { describe, expect, it } from '@jest/globals'
import { remedyFor } from '../../../src/actions/audit-gate/gather/remedy.ts'
import { lockfileKinds } from '../../../src/lockfiles/lockfile.ts'

type Request = Parameters<typeof remedyFor>[0]
const remedy = (more: Partial<Request>) =>
  remedyFor({ kind: 'npm', name: 'lodash', fix: '4.17.21', directIn: undefined, ranges: ['^4.0.0'], ...more })

describe('the remedy', () => {
  it.each([
    ['npm', 'npm install lodash@4.17.21', 'npm install lodash@4.17.21 --workspace packages/a'],
    ['pnpm', 'pnpm update lodash@4.17.21', 'pnpm --filter ./packages/a update lodash@4.17.21'],
    ['yarn-classic', 'yarn upgrade lodash@4.17.21', 'yarn --cwd packages/a upgrade lodash@4.17.21'],
    ['yarn-berry', 'yarn up lodash@4.17.21', 'yarn up lodash@4.17.21'],
  ] as const)('for a direct dependency with %s', (kind, root, workspace) => {
    expect(remedy({ kind, directIn: '.' })).toEqual({ command: root })
    expect(remedy({ kind, directIn: 'packages/a' })).toEqual({ command: workspace })
  })

  it.each([
    ['npm', { command: 'npm update lodash' }],
    ['pnpm', { command: 'pnpm update --recursive --depth 100 lodash' }],
    ['yarn-classic', { hint: 'take the entry of lodash out of yarn.lock and run `yarn install`' }],
    ['yarn-berry', { command: 'yarn up --recursive lodash' }],
  ] as const)('for one that all who need it let go up, with %s', (kind, expected) => {
    expect(remedy({ kind })).toEqual(expected)
    expect(remedy({ kind, ranges: ['npm:^4.17.0', 'npm:lodash@^4.0.0', '*'] })).toEqual(expected)
  })

  it.each([
    ['npm', '`overrides` of package.json and run `npm install`'],
    ['pnpm', '`overrides` of pnpm-workspace.yaml and run `pnpm install`'],
    ['yarn-classic', '`resolutions` of package.json and run `yarn install`'],
    ['yarn-berry', '`resolutions` of package.json and run `yarn install`'],
  ] as const)('for one that somebody holds down, with %s', (kind, words) => {
    expect(remedy({ kind, ranges: ['^4.0.0', '~4.16.0'] }).hint).toContain(words)
    expect(remedy({ kind, ranges: ['github:lodash/lodash'] }).hint).toContain(words)
  })

  it.each(['a; rm -rf /', '$(id)', '--flag', '`id`', 'a b', '../x', '', '@a/b/c'])(
    'is no command with the name %j in it',
    name => {
      for (const kind of lockfileKinds)
        for (const directIn of [undefined, '.'])
          expect(remedy({ kind, name, directIn, fix: '1.0.0', ranges: ['*'] })).toEqual({})
    },
  )

  it.each(['1.0.0; id', 'latest', '^1.0.0', ''])('is no command with the version %j in it', fix => {
    expect(remedy({ fix, directIn: '.' })).toEqual({})
  })

  it.each(['packages/$(id)', '-x', 'a b'])('is no command with the folder %j in it', directIn => {
    expect(remedy({ directIn })).toEqual({})
  })

  it('is told for names with a scope', () => {
    expect(remedy({ name: '@scope/a.b', directIn: '.' })).toEqual({
      command: 'npm install @scope/a.b@4.17.21',
    })
  })
})
