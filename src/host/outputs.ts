import { digest } from '../domain/digest.ts'
import type { Result } from '../domain/result.ts'
import type { Redactor } from './masking.ts'
import { issueFileCommand, prepareKeyValueMessage } from './toolkit.ts'

/** Sets the four common outputs and the action's own; every declared one is always set. The result is redacted already. */
export function setOutputs(request: {
  readonly result: Result
  readonly resultPath: string
  readonly declared: readonly string[]
  readonly own: Readonly<Record<string, string | undefined>>
  readonly redactor: Redactor
}): void {
  const { result, resultPath, declared, own, redactor } = request
  const values: Record<string, string> = {
    ...Object.fromEntries(declared.map(name => [name, redactor.redact(own[name] ?? '')])),
    decision: result.decision,
    'reason-code': result.reasonCode,
    result: digest(result),
    'result-path': resultPath,
  }
  const lines = Object.entries(values).map(([name, value]) => prepareKeyValueMessage(name, value))
  issueFileCommand('OUTPUT', lines.join('\n'))
}
