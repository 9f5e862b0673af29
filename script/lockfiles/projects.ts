/** A project to be locked: files by path, and what only some tools are given. */
export interface FixtureProject {
  readonly name: string
  readonly files: (tool: string, places: Places) => Readonly<Record<string, unknown>>
  readonly tools: readonly string[]
}

export interface Places {
  /** Of the registry double. */
  readonly registry: string
  /** A git repository with one commit, as a URL. */
  readonly git: string
}

const everyTool = ['npm-10', 'npm-11', 'pnpm-8', 'pnpm-10', 'pnpm-12', 'yarn-1', 'yarn-4']

const plain: FixtureProject = {
  name: 'plain',
  tools: everyTool,
  files: () => ({
    'package.json': {
      name: 'plain',
      version: '1.0.0',
      private: true,
      dependencies: {
        'web-frame': '~4.19.0',
        'cycle-left': '^1.0.0',
        'old-request': '^2.88.0',
        'view-grid': '^1.3.0',
        'view-tree': '^18.2.0',
        'view-tree-old': 'npm:view-tree@^17.0.0',
        'with-bundle': '^1.0.0',
      },
      optionalDependencies: { 'watch-mac': '^2.3.0', '@acme/logger': '~1.0.0' },
      devDependencies: { 'test-bench': '^9.0.0', 'query-words': '6.5.3' },
    },
  }),
}

const workspaces: FixtureProject = {
  name: 'workspaces',
  tools: everyTool,
  files: tool => {
    const beside = /^(pnpm|yarn-4)/.test(tool) ? 'workspace:^' : '^1.0.0'
    const root = {
      name: 'workshop',
      version: '1.0.0',
      private: true,
      workspaces: ['packages/*', '!packages/old'],
    }
    return {
      'package.json': { ...root, devDependencies: { 'test-bench': '^9.0.0', 'raw-bytes': '^3.0.0' } },
      'packages/api/package.json': {
        name: '@workshop/api',
        version: '1.0.0',
        dependencies: { '@workshop/model': beside, 'body-reader': '~1.20.0' },
        devDependencies: { 'color-term': '^2.0.0' },
      },
      'packages/model/package.json': {
        name: '@workshop/model',
        version: '1.0.0',
        dependencies: { 'color-term': '^1.0.0' },
        peerDependencies: { 'view-tree': '>=18' },
      },
      ...(tool.startsWith('pnpm') ? { 'pnpm-workspace.yaml': 'packages:\n  - packages/*\n' } : {}),
    }
  },
}

const origins: FixtureProject = {
  name: 'origins',
  tools: ['npm-11', 'pnpm-12', 'yarn-1', 'yarn-4'],
  files: (tool, { registry, git }) => ({
    'package.json': {
      name: 'origins',
      version: '1.0.0',
      private: true,
      dependencies: {
        folder: 'file:./lib/folder',
        'raw-bytes': `${registry}/raw-bytes/-/raw-bytes-2.5.2.tgz`,
        ...(tool === 'yarn-4' ? {} : { 'from-git': `git+${git}` }),
        ...(tool.startsWith('npm') ? {} : { linked: 'link:./lib/linked' }),
        ...(tool === 'yarn-4' ? yarnOnly : {}),
      },
    },
    'lib/folder/package.json': {
      name: 'folder',
      version: '0.1.0',
      dependencies: { 'log-lines': '^3.1.0' },
      devDependencies: { 'mime-names': '^3.0.0' },
    },
    'lib/linked/package.json': { name: 'linked', version: '0.1.0', dependencies: { 'on-close': '^1.0.0' } },
    'lib/mended.patch': patch,
  }),
}

const yarnOnly = {
  ported: 'portal:./lib/linked',
  'same-name': 'patch:same-name@npm%3A^2.0.0#./lib/mended.patch',
}
const patch = `diff --git a/NOTE.md b/NOTE.md
new file mode 100644
index 0000000..3b18e51
--- /dev/null
+++ b/NOTE.md
@@ -0,0 +1 @@
+hello world
`

const overridden: FixtureProject = {
  name: 'overridden',
  tools: ['npm-11', 'pnpm-10', 'pnpm-12', 'yarn-1', 'yarn-4'],
  files: tool => {
    const catalog = /^pnpm|yarn-4/.test(tool)
    const words = { 'query-words': '6.11.0' }
    return {
      'package.json': {
        name: 'overridden',
        version: '1.0.0',
        private: true,
        dependencies: { 'body-reader': catalog ? 'catalog:' : '~1.20.0' },
        devDependencies: { 'glob-words': catalog ? 'catalog:old' : '^7.0.0' },
        ...(tool.startsWith('npm') ? { overrides: words } : {}),
        ...(tool.startsWith('yarn') ? { resolutions: words } : {}),
      },
      ...(tool.startsWith('pnpm')
        ? { 'pnpm-workspace.yaml': `${catalogs}overrides:\n  query-words: 6.11.0\n` }
        : {}),
      ...(tool === 'yarn-4' ? { '.yarnrc.yml': catalogs } : {}),
    }
  },
}

const catalogs = 'catalog:\n  body-reader: ~1.20.0\ncatalogs:\n  old:\n    glob-words: ^7.0.0\n'

export const fixtureProjects: readonly FixtureProject[] = [plain, workspaces, origins, overridden]
