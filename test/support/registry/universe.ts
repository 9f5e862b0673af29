import { type UniverseSeed, universeShape } from './universe-shape.ts'

/** Frameworks and what they stand on: production trees of several levels, with versions that differ by parent. */
const server: UniverseSeed = {
  'web-frame': {
    tags: { latest: '5.0.0', next: '6.0.0-beta.1' },
    releases: {
      '4.18.0': {
        age: 900,
        dependencies: { 'body-reader': '~1.20.0', 'path-match': '0.1.7', 'on-close': '^1.0.0' },
      },
      '4.19.0': {
        age: 400,
        dependencies: { 'body-reader': '~1.20.0', 'path-match': '~0.1.10', 'on-close': '^1.0.0' },
      },
      '5.0.0': { age: 120, dependencies: { 'body-reader': '^2.0.0', 'path-match': '^1.0.0' } },
      '6.0.0-beta.1': { age: 20, dependencies: { 'body-reader': '^2.0.0', 'path-match': '^1.0.0' } },
    },
  },
  'body-reader': {
    releases: {
      '1.20.1': { age: 880, dependencies: { 'query-words': '6.9.6', 'raw-bytes': '^2.4.0' } },
      '1.20.3': { age: 350, dependencies: { 'query-words': '6.10.3', 'raw-bytes': '^2.4.0' } },
      '2.0.0': { age: 200, dependencies: { 'query-words': '^6.11.0', 'raw-bytes': '^3.0.0' } },
    },
  },
  'query-words': {
    releases: {
      '6.5.2': { age: 2000 },
      '6.5.3': { age: 700 },
      '6.7.2': { age: 1500 },
      '6.7.3': { age: 700 },
      '6.9.6': { age: 1100 },
      '6.9.7': { age: 700 },
      '6.10.3': { age: 690 },
      '6.11.0': { age: 500 },
    },
  },
  'raw-bytes': {
    releases: { '2.4.0': { age: 1400 }, '2.5.2': { age: 600 }, '3.0.0': { age: 300 } },
  },
  'path-match': {
    releases: {
      '0.1.7': { age: 2200 },
      '0.1.10': { age: 420 },
      '0.1.12': { age: 60 },
      '1.0.0': { age: 150 },
    },
  },
  'on-close': {
    releases: { '1.0.0': { age: 1000, deprecated: 'Use on-end.' }, '1.0.1': { age: 900 } },
  },
  'deep-merge-all': {
    releases: {
      '4.17.15': { age: 2300 },
      '4.17.20': { age: 2000 },
      '4.17.21': { age: 1500 },
      '5.0.0': { age: 40 },
    },
  },
  'cookie-jarlet': {
    releases: { '0.5.0': { age: 1200 }, '0.6.0': { age: 900 }, '0.7.1': { age: 30 } },
  },
  'mime-names': { releases: { '2.1.0': { age: 3000 }, '2.1.35': { age: 1300 }, '3.0.0': { age: 250 } } },
  'yaml-lite': {
    releases: { '3.0.0': { age: 800 }, '3.0.1': { age: 600 }, '3.0.2': { age: 500 } },
  },
  'old-request': {
    releases: {
      '2.88.0': {
        age: 2500,
        deprecated: 'old-request is no longer maintained',
        dependencies: { 'mime-names': '^2.1.0' },
      },
      '2.88.2': {
        age: 2100,
        deprecated: 'old-request is no longer maintained',
        dependencies: { 'mime-names': '^2.1.0' },
      },
    },
  },
  'next-thing': {
    tags: { latest: '1.9.0', next: '2.0.0-rc.2' },
    releases: { '1.9.0': { age: 500 }, '2.0.0-rc.1': { age: 90 }, '2.0.0-rc.2': { age: 50 } },
  },
}

/** Peers, optional and platform packages, bundles, aliases, cycles, scopes. */
const odd: UniverseSeed = {
  'view-tree': { releases: { '17.0.2': { age: 1500 }, '18.2.0': { age: 800 }, '19.0.0': { age: 200 } } },
  'view-tree-dom': {
    releases: {
      '18.2.0': { age: 800, peerDependencies: { 'view-tree': '^18.2.0' } },
      '19.0.0': { age: 200, peerDependencies: { 'view-tree': '^19.0.0' } },
    },
  },
  'view-grid': {
    releases: {
      '1.3.0': {
        age: 300,
        peerDependencies: { 'view-tree': '>=17', 'color-term': '*' },
        peerDependenciesMeta: { 'color-term': { optional: true } },
      },
    },
  },
  'test-bench': {
    releases: {
      '9.0.0': {
        age: 220,
        bin: { 'test-bench': 'bin.js' },
        engines: { node: '>=18' },
        dependencies: { 'glob-words': '^7.0.0', 'color-term': '^1.0.0' },
        optionalDependencies: { 'watch-mac': '^2.0.0', 'watch-linux': '^2.0.0' },
      },
    },
  },
  'glob-words': {
    releases: {
      '7.2.3': {
        age: 900,
        deprecated: 'Versions before 9 are no longer supported',
        dependencies: { 'brace-words': '^1.1.0' },
      },
      '9.0.0': { age: 100 },
    },
  },
  'brace-words': { releases: { '1.1.11': { age: 1900 }, '1.1.12': { age: 80 }, '2.0.1': { age: 400 } } },
  'color-term': { releases: { '1.4.0': { age: 1000 }, '2.0.0': { age: 300 } } },
  'log-lines': { releases: { '3.1.0': { age: 310, dependencies: { 'color-term': '^2.0.0' } } } },
  'watch-mac': { releases: { '2.3.3': { age: 500, os: ['darwin'], hasInstallScript: true } } },
  'watch-linux': { releases: { '2.3.3': { age: 500, os: ['linux'], cpu: ['x64', 'arm64'] } } },
  'with-bundle': {
    releases: {
      '1.0.0': {
        age: 700,
        dependencies: { 'inner-part': '1.0.0', 'raw-bytes': '^2.4.0' },
        bundled: { 'inner-part': '1.0.0' },
      },
    },
  },
  'inner-part': { releases: { '1.0.0': { age: 720 }, '1.0.1': { age: 90 } } },
  'cycle-left': { releases: { '1.0.0': { dependencies: { 'cycle-right': '^1.0.0' } } } },
  'cycle-right': { releases: { '1.0.0': { dependencies: { 'cycle-left': '^1.0.0' } } } },
  'fresh-release': { releases: { '1.0.0': { age: 600 }, '1.0.1': { age: 1 } } },
  'same-name': { releases: { '1.0.0': {}, '2.0.0': {} } },
  '@acme/logger': {
    releases: {
      '1.0.0': { age: 500, dependencies: { 'log-lines': '^3.0.0' } },
      '1.2.0': { age: 100, dependencies: { 'log-lines': '^3.0.0', '@acme/format': '^2.0.0' } },
    },
  },
  '@acme/format': { releases: { '2.0.0': { age: 480 }, '2.0.4': { age: 90 } } },
  '@private/billing': {
    releases: { '0.9.0': { age: 60, dependencies: { 'raw-bytes': '^2.4.0' } }, '1.0.0': { age: 15 } },
  },
}

/** A small npm of made-up packages, one for each thing that lockfiles have to say. */
export const universe = universeShape.parse({ ...server, ...odd })
