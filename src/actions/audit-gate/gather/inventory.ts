import { scanJson } from '../../../lockfiles/json-scan.ts'
import type { Edge, EdgeKind, LockedPackage, Lockfile, Manifest } from '../../../lockfiles/lockfile.ts'
import { pathsTo } from '../../../lockfiles/paths-to.ts'
import { reach } from '../../../lockfiles/reach.ts'
import type { Copy, Place, Scope } from '../evidence.ts'
import { manifestOf } from './manifests.ts'

/** Ways in that are told of one copy. */
const mostPaths = 20
const sections: Partial<Record<EdgeKind, string>> = {
  production: 'dependencies',
  development: 'devDependencies',
  optional: 'optionalDependencies',
  peer: 'peerDependencies',
}

/** A project that asks for a package itself. */
interface Asker {
  readonly project: string
  readonly name: string
  readonly kind: EdgeKind
}

/** A lockfile with what is asked of it: scope, ways in and place of each package. */
export class Inventory {
  readonly lockfile: Lockfile
  readonly #scopes: ReturnType<typeof reach>
  readonly #askers = new Map<string, Asker>()
  readonly #manifests: ReadonlyMap<string, Manifest>
  #ranges: ReadonlyMap<string | undefined, readonly Edge[]> | undefined

  constructor(lockfile: Lockfile, manifests: readonly Manifest[]) {
    this.lockfile = lockfile
    this.#scopes = reach(lockfile)
    this.#manifests = new Map(manifests.map(manifest => [manifest.path, manifest]))
    for (const { path: project, edges } of lockfile.projects)
      for (const { to, name, kind } of edges)
        if (to !== undefined && !this.#askers.has(to)) this.#askers.set(to, { project, name, kind })
  }

  copyOf(locked: LockedPackage): Copy {
    const { id, name, version } = locked
    const { paths, complete } = pathsTo(this.lockfile, id, mostPaths)
    return {
      name,
      version,
      scope: this.scopeOf(id),
      direct: this.#askers.has(id),
      paths,
      allPaths: complete,
      place: this.#placeOf(locked),
    }
  }

  scopeOf(id: string): Scope {
    return this.#scopes.get(id) ?? 'production'
  }

  /** The folder of the project that asks for it itself. */
  askedIn(id: string): string | undefined {
    return this.#askers.get(id)?.project
  }

  /** Ranges in which packages ask for it. */
  rangesOf(id: string): readonly string[] {
    this.#ranges ??= Map.groupBy(
      [...this.lockfile.packages.values()].flatMap(({ edges }) => edges),
      ({ to }) => to,
    )
    return (this.#ranges.get(id) ?? []).map(({ range }) => range)
  }

  /** The line that asks for it, where a project does; a person mends that one. */
  #placeOf({ id, line }: LockedPackage): Place {
    const asker = this.#askers.get(id)
    const manifest =
      asker === undefined ? undefined : this.#manifests.get(manifestOf(this.lockfile, asker.project))
    const asked = asker === undefined || manifest === undefined ? undefined : lineIn(manifest, asker)
    if (asked !== undefined && manifest !== undefined) return { file: manifest.path, line: asked }
    return { file: this.lockfile.path, ...(line === undefined ? {} : { line }) }
  }
}

export function lineIn({ text }: Manifest, { name, kind }: Pick<Asker, 'name' | 'kind'>): number | undefined {
  const section = sections[kind]
  return section === undefined ? undefined : scanJson(text, section).lines.get(name)
}
