import type { Annotation } from '../domain/annotation.ts'
import { annotationsKept, type RunnerLog } from './log.ts'

/** The first ten of each level, which are the most severe ones; the rest is counted in the log. */
export function annotate(annotations: readonly Annotation[], log: RunnerLog): void {
  for (const level of ['error', 'warning', 'notice'] as const) {
    const all = annotations.filter(annotation => annotation.level === level)
    for (const annotation of all.slice(0, annotationsKept)) log.annotate(annotation)
    const left = all.length - annotationsKept
    if (left > 0)
      log.info(`${left} more ${level} annotations are left out: the runner keeps ${annotationsKept}.`)
  }
}
