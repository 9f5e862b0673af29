import type { Annotation } from './annotation.ts'
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Measure } from './measure.ts'
import type { Section } from './report.ts'

/** What a judge says: the Result's own parts, and what people are shown beside them. */
export interface Verdict<Reason extends string = string, Output extends string = never> {
  readonly decision: Decision
  readonly reasonCode: Reason
  /** One sentence for the top of the report; plain text. */
  readonly headline: string
  readonly measures: readonly Measure[]
  readonly findings: readonly Finding[]
  /** What the front door tells the reviewer beside numbers, such as a backup's id. */
  readonly facts?: Facts
  readonly sections: readonly Section[]
  readonly annotations: readonly Annotation[]
  /** The action's own outputs, next to the four that all actions have. */
  readonly outputs: Readonly<Record<Output, string>>
  /** A step that only prepares writes no summary: what it found stands in that of a later step. */
  readonly quiet?: boolean
  /** What could not be checked is no outage but a mistake or a fault, which `on-unknown: warn` does not let through. */
  readonly faulty?: boolean
}
