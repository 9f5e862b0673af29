type Needs = Readonly<Record<string, string>>

export interface NpmEntry {
  readonly version: string
  readonly dependencies?: Needs
  readonly dev?: boolean
  readonly optional?: boolean
  readonly deprecated?: string
  readonly name?: string
}

export interface NpmProject {
  readonly dependencies?: Needs
  readonly devDependencies?: Needs
  readonly optionalDependencies?: Needs
  /** By name, or by location such as `node_modules/a/node_modules/b`. */
  readonly locked: Readonly<Record<string, NpmEntry>>
}

/** A package.json and the package-lock.json that npm would write for it. */
export function npmProject({ locked, ...needs }: NpmProject): Record<string, string> {
  const manifest = { name: 'shop', version: '1.0.0', ...needs }
  const entries = Object.entries(locked).map(([where, { version, ...rest }]) => {
    const location = where.startsWith('node_modules/') ? where : `node_modules/${where}`
    const name = rest.name ?? location.split('node_modules/').at(-1) ?? ''
    const resolved = `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${version}.tgz`
    return [location, { version, resolved, integrity: 'sha512-AA==', ...rest }]
  })
  const lock = {
    name: 'shop',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: { '': manifest, ...Object.fromEntries(entries) },
  }
  return {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'package-lock.json': `${JSON.stringify(lock, null, 2)}\n`,
  }
}

/** One package that is shipped and one for tests, as the double knows them. */
export const shop: NpmProject = {
  dependencies: { 'deep-merge-all': '^4.17.0' },
  devDependencies: { 'color-term': '^1.0.0' },
  locked: { 'deep-merge-all': { version: '4.17.20' }, 'color-term': { version: '1.4.0', dev: true } },
}
