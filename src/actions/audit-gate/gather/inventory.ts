import type { EdgeKind, LockedPackage, Lockfile, Manifest } from '../../../lockfiles/lockfile.ts'
import { manifestLines } from '../../../lockfiles/manifest-lines.ts'
import { reach } from '../../../lockfiles/reach.ts'
import type { Copy, Place, Scope } from '../evidence.ts'
import { manifestOf } from './manifests.ts'
import { Ways } from './ways.ts'

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
  readonly #ways: Ways

  constructor(lockfile: Lockfile, manifests: readonly Manifest[], { everyWay = false } = {}) {
    this.lockfile = lockfile
    this.#scopes = reach(lockfile)
    this.#ways = new Ways(lockfile, everyWay)
    this.#manifests = new Map(manifests.map(manifest => [manifest.path, manifest]))
    for (const { path: project, edges } of lockfile.projects)
      for (const { to, name, kind } of edges)
        if (to !== undefined && !this.#askers.has(to)) this.#askers.set(to, { project, name, kind })
  }

  copyOf(locked: LockedPackage): Copy {
    const { id, name, version } = locked
    const ways = this.#ways.to(id)
    return {
      name,
      version,
      scope: this.scopeOf(id),
      direct: this.#askers.has(id),
      ...ways,
      place: this.#placeOf(locked),
    }
  }

  scopeOf(id: string): Scope {
    return this.#scopes.get(id)?.scope ?? 'production'
  }

  /** The folder of the project that asks for it itself. */
  askedIn(id: string): string | undefined {
    return this.#askers.get(id)?.project
  }

  /** Ranges in which packages ask for it. */
  rangesOf(id: string): readonly string[] {
    return this.#ways.edgesTo(id).map(({ range }) => range)
  }

  /** The line that asks for it, where a project does; a person mends that one. */
  #placeOf({ id, line }: LockedPackage): Place {
    const asker = this.#askers.get(id)
    const manifest =
      asker === undefined ? undefined : this.#manifests.get(manifestOf(this.lockfile, asker.project))
    const asked =
      asker === undefined || manifest === undefined
        ? undefined
        : manifestLines(manifest.text)(asker.kind, asker.name)
    if (asked !== undefined && manifest !== undefined) return { file: manifest.path, line: asked }
    return { file: this.lockfile.path, ...(line === undefined ? {} : { line }) }
  }
}
