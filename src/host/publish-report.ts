import { appendFileSync, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../domain/result.ts'
import type { Spec } from '../domain/spec.ts'
import type { Verdict } from '../domain/verdict.ts'
import { renderSummary } from '../report/summary.ts'
import { annotate } from './annotations.ts'
import type { RunnerLog } from './log.ts'
import { setOutputs } from './outputs.ts'

/** Writes result file, summary, outputs and annotations, with every secret taken out. */
export async function publishReport(request: {
  readonly spec: Spec
  readonly result: Result
  readonly verdict: Verdict<string, string>
  readonly note: string | undefined
  readonly folder: string
  /** Tells two steps with the same action in one job apart. */
  readonly step: string
  readonly summaryPath: string | undefined
  readonly log: RunnerLog
}): Promise<void> {
  const { spec, verdict, note, folder, step, summaryPath, log } = request
  const result = log.redactor.redactAll(request.result)
  const sections = log.redactor.redactAll(verdict.sections)
  const resultPath = await writeResult(folder, `${spec.name}-${step.replace(/[^\w.-]/g, '-')}`, result)
  setOutputs({
    result,
    resultPath,
    declared: Object.keys(spec.outputs),
    own: verdict.outputs,
    redactor: log.redactor,
  })
  if (summaryPath !== undefined) {
    appendFileSync(summaryPath, log.redact(renderSummary({ title: spec.title, result, sections, note })))
  }
  annotate(verdict.annotations, log)
}

async function writeResult(folder: string, name: string, result: Result): Promise<string> {
  await mkdir(folder, { recursive: true })
  const numbered = (count: number): string => {
    const path = join(folder, count === 1 ? `${name}.json` : `${name}-${count}.json`)
    return existsSync(path) ? numbered(count + 1) : path
  }
  const path = numbered(1)
  await writeFile(path, `${JSON.stringify(result, null, 2)}\n`, { flag: 'wx' })
  return path
}
