import type { Spec } from '../../src/domain/spec.ts'

/** Where the parts of an action lie, relative to the repository. */
export interface Place {
  readonly manifest: string
  readonly readme: string
  /** Its stub in dist/, as its own manifest names it. */
  readonly stub: string
}

/** The front door is the repository's root; the node part of a composite lies below the composite. */
export function placeOf({ name, root, composite }: Spec): Place {
  const folder = root ? '' : composite ? `actions/${name}/step/` : `actions/${name}/`
  return {
    manifest: `${folder}action.yml`,
    readme: root ? `docs/${name}.md` : `actions/${name}/README.md`,
    stub: `${root ? '' : '../'.repeat(folder.split('/').length - 1)}dist/${name}.js`,
  }
}
