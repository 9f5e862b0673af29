import type { Decision } from '../../../domain/decision.ts'

export const decisionMarks: Readonly<Record<Decision, string>> = {
  pass: '✅',
  warn: '⚠️',
  block: '❌',
  unknown: '❔',
}
