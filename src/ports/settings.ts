import type { FileRefusal } from './files.ts'

/** What the job's user has set for the tools that we read after. */
export interface Settings {
  /** A variable that is no secret, such as `NPM_CONFIG_REGISTRY`, however it is spelt; empty is undefined. */
  variable(name: string): string | undefined
  /** The file that the variable names, else the one of this name in the home folder; undefined when there is none. */
  file(request: {
    readonly variable: string
    readonly name: string
    readonly limit: number
  }): Promise<
    | { readonly ok: true; readonly path: string; readonly text: string }
    | { readonly ok: false; readonly path: string; readonly refusal: FileRefusal }
    | undefined
  >
}
