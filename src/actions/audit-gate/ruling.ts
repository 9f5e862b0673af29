import type * as domain from '../../domain/ruling.ts'
import type { Reason } from './reasons.ts'

export { clip, listed, many, rule } from '../../domain/ruling.ts'
export type Ruling = domain.Ruling<Reason>
export type Ruled = domain.Ruled<Reason>
