import type { Edge, Lockfile } from '../../../lockfiles/lockfile.ts'
import { pathsTo } from '../../../lockfiles/paths-to.ts'

/** More ways than these are not gone one by one: widely used packages have thousands. */
const mostWays = 200
const mostSteps = 5000

interface Dependent {
  /** Id of a package, or path of a project. */
  readonly from: string
  readonly isProject: boolean
  readonly edge: Edge
}

/** The ways by which packages came in, walked backwards from each. */
export class Ways {
  readonly #lockfile: Lockfile
  readonly #wantsEvery: boolean
  readonly #dependents = new Map<string, Dependent[]>()

  /** `every` is wanted where a waiver is for some ways only; going them all takes its time. */
  constructor(lockfile: Lockfile, every: boolean) {
    this.#lockfile = lockfile
    this.#wantsEvery = every
    for (const { path, edges } of lockfile.projects)
      for (const edge of edges) this.#add({ from: path, isProject: true, edge })
    for (const { id, edges } of lockfile.packages.values())
      for (const edge of edges) this.#add({ from: id, isProject: false, edge })
  }

  /** Every way, the shortest first; where there are too many or nobody asks, one for each dependency of a project. */
  to(id: string): { readonly paths: readonly (readonly string[])[]; readonly allPaths: boolean } {
    const every = this.#wantsEvery ? this.#every(id) : undefined
    if (every !== undefined) return { paths: every.sort((a, b) => a.length - b.length), allPaths: true }
    const some = pathsTo(this.#lockfile, id, mostWays).map(([, ...steps]) => steps.map(nameOf))
    return { paths: some, allPaths: false }
  }

  /** How packages ask for it; projects are left out. */
  edgesTo(id: string): readonly Edge[] {
    return (this.#dependents.get(id) ?? []).filter(({ isProject }) => !isProject).map(({ edge }) => edge)
  }

  #add(dependent: Dependent): void {
    const { to } = dependent.edge
    if (to === undefined) return
    const known = this.#dependents.get(to)
    if (known === undefined) this.#dependents.set(to, [dependent])
    else known.push(dependent)
  }

  #every(id: string): string[][] | undefined {
    const ways = new Map<string, string[]>()
    const open: { readonly ids: readonly string[]; readonly names: readonly string[] }[] = [
      { ids: [id], names: [this.#name(id)] },
    ]
    for (let steps = 0; open.length > 0; steps += 1) {
      const { ids, names } = open.pop() ?? { ids: [], names: [] }
      if (steps === mostSteps || ways.size > mostWays) return undefined
      for (const { from, isProject } of this.#dependents.get(ids[0] ?? '') ?? []) {
        if (isProject) ways.set(names.join('\n'), [...names])
        else if (!ids.includes(from)) open.push({ ids: [from, ...ids], names: [this.#name(from), ...names] })
      }
    }
    return [...ways.values()]
  }

  #name(id: string): string {
    return this.#lockfile.packages.get(id)?.name ?? id
  }
}

/** `name@version`, where names may start with an @. */
function nameOf(step: string): string {
  return step.slice(0, Math.max(step.lastIndexOf('@'), 0) || undefined)
}
