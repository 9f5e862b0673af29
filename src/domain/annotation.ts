/** A mark on a line of the run page or the diff; the runner keeps ten of a level a step. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** Relative to the workspace. */
  readonly file?: string
  /** 1-based. */
  readonly line?: number
  readonly endLine?: number
}
