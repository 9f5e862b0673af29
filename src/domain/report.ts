/** Untrusted text: escaped wherever it is rendered. */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly link: string; readonly href: string }
  | readonly Inline[]

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right' | 'center'
}

export interface Series {
  readonly kind: 'bar' | 'line'
  readonly values: readonly number[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'heading'; readonly text: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Inline[])[]
      /** How many more rows there were. */
      readonly omitted?: number
    }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  | {
      readonly kind: 'chart'
      readonly title: string
      readonly unit: string
      readonly categories: readonly string[]
      readonly series: readonly Series[]
      readonly range?: readonly [number, number]
    }
  | {
      readonly kind: 'details'
      readonly title: Inline
      readonly blocks: readonly Block[]
      readonly open?: boolean
    }

/** One part of a job summary; rendered to at most 64 KiB. */
export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Folded into `<details>` unless true. */
  readonly open?: boolean
}
