/** Whose API paths are asked. */
export interface Repository {
  readonly owner: string
  readonly repo: string
}
