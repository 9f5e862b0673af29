import { makeTarball, manifestOf, type Tarball } from './tarball.ts'
import type { Universe } from './universe-shape.ts'

const day = 86_400_000

/** What the registry holds, in the words of its answers. */
export class Store {
  readonly universe: Universe
  /** Where the tarballs are said to be; set when the port is known. */
  base = ''
  readonly #now: () => Date
  readonly #tarballs = new Map<string, Tarball>()

  constructor(universe: Universe, now: () => Date) {
    this.universe = universe
    this.#now = now
  }

  /** The full package document, or the short one for installing. */
  document(name: string, short: boolean): Record<string, unknown> | undefined {
    const known = this.universe[name]
    if (known === undefined) return undefined
    const versions = Object.keys(known.releases)
    const times = versions.map(version => [version, this.#published(name, version)] as const)
    const tags = { latest: versions.at(-1) ?? '', ...known.tags }
    const [created, modified] = span(times.map(([, time]) => time))
    const described = Object.fromEntries(
      versions.map(version => [version, this.version(name, version, short)]),
    )
    return short
      ? { name, modified, 'dist-tags': tags, versions: described }
      : {
          _id: name,
          name,
          'dist-tags': tags,
          versions: described,
          time: { created, modified, ...Object.fromEntries(times) },
          readme: `# ${name}\n`,
        }
  }

  version(name: string, version: string, short = false): Record<string, unknown> | undefined {
    const release = this.universe[name]?.releases[version]
    const tarball = this.tarball(name, version)
    if (release === undefined || tarball === undefined) return undefined
    const {
      description: _,
      license: __,
      main: ___,
      scripts: ____,
      ...brief
    } = manifestOf(name, version, release)
    const { integrity, shasum } = tarball
    const file = `${name.split('/').at(-1)}-${version}.tgz`
    return {
      ...(short ? brief : manifestOf(name, version, release)),
      ...(release.deprecated === undefined ? {} : { deprecated: release.deprecated }),
      ...(release.hasInstallScript === undefined ? {} : { hasInstallScript: release.hasInstallScript }),
      dist: { tarball: `${this.base}/${name}/-/${file}`, shasum, integrity, fileCount: 2 },
      ...(short ? {} : { _id: `${name}@${version}` }),
    }
  }

  tarball(name: string, version: string): Tarball | undefined {
    const release = this.universe[name]?.releases[version]
    if (release === undefined) return undefined
    const key = `${name}@${version}`
    const made = this.#tarballs.get(key) ?? makeTarball(name, version, release)
    this.#tarballs.set(key, made)
    return made
  }

  #published(name: string, version: string): string {
    const age = this.universe[name]?.releases[version]?.age ?? 0
    return new Date(this.#now().getTime() - age * day).toISOString()
  }
}

function span(times: readonly string[]): [first: string | undefined, last: string | undefined] {
  const sorted = times.toSorted()
  return [sorted[0], sorted.at(-1)]
}
