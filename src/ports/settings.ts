import type { FileRefusal } from './files.ts'

interface Place {
  /** As it is named, and with the links of its folders resolved: either may lie in the checkout. */
  readonly paths: readonly string[]
}

/** What the job's user has set for the tools that we read after. */
export interface Settings {
  /** A variable that is no secret, such as `NPM_CONFIG_REGISTRY`, however it is spelt; empty is undefined. */
  variable(name: string): string | undefined
  /** The file that the variable names, else the one of this name in the home folder; undefined when neither is told. */
  file(request: {
    readonly variable: string
    readonly name: string
    readonly limit: number
  }): Promise<
    | ({ readonly ok: true; readonly text: string } & Place)
    | ({ readonly ok: false; readonly refusal: FileRefusal } & Place)
    | undefined
  >
}
