import { appendFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Annotation } from '../domain/annotation.ts'
import type { Result } from '../domain/result.ts'
import type { Spec } from '../domain/spec.ts'
import type { Verdict } from '../domain/verdict.ts'
import { renderSummary } from '../report/summary.ts'
import { annotate } from './annotations.ts'
import type { Environment } from './environment.ts'
import type { RunnerLog } from './log.ts'
import { setOutputs } from './outputs.ts'
import { codeOf, messageOf } from './thrown.ts'

/** Writes annotations, result file, outputs and summary, with every secret taken out; tells how many were lost. */
export async function publishReport(request: {
  readonly spec: Spec
  /** Absent when the environment does not even tell which run this is. */
  readonly result: Result | undefined
  readonly verdict: Verdict<string, string>
  readonly note: string | undefined
  readonly environment: Environment | undefined
  readonly annotations: readonly Annotation[]
  readonly log: RunnerLog
}): Promise<number> {
  const { spec, verdict, note, environment, annotations, log } = request
  annotate(annotations, log)
  if (request.result === undefined || environment === undefined) return 0
  const result = redacted(request.result, log)
  const { RUNNER_TEMP, GITHUB_ACTION, GITHUB_STEP_SUMMARY: summary } = environment
  const name = `${spec.name}-${GITHUB_ACTION.replace(/[^\w.-]/g, '-')}`
  let lost = 0
  // Each by itself: a full disk must not keep the outputs from a front door.
  const attempt = async <T>(what: string, work: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      lost += 1
      const message = `${what} could not be written: ${messageOf(error)}`
      log.annotate({ level: 'error', title: spec.title, message })
      return undefined
    }
  }
  const path = await attempt('the result file', () => writeResult(join(RUNNER_TEMP, 'golive'), name, result))
  await attempt('the outputs', () =>
    setOutputs({
      result,
      resultPath: path ?? '',
      declared: Object.keys(spec.outputs),
      own: { ...spec.unjudged, ...verdict.outputs },
      redactor: log.redactor,
    }),
  )
  await attempt('the job summary', () => {
    if (summary === undefined || verdict.quiet === true) return
    const sections = log.redactor.redactAll(verdict.sections)
    appendFileSync(summary, log.redact(renderSummary({ title: spec.title, result, sections, note })))
  })
  return lost
}

/** Words of ours stay: a secret that happens to be one of them would make the result unreadable. */
function redacted(result: Result, log: RunnerLog): Result {
  const { schemaVersion, gate, decision, reasonCode, startedAt, tool } = result
  const findings = result.findings.map(finding => ({
    ...log.redactor.redactAll(finding),
    severity: finding.severity,
  }))
  const measures = result.measures.map(({ name, ...rest }) => ({ name: log.redact(name), ...rest }))
  const rest = log.redactor.redactAll(result)
  return { ...rest, schemaVersion, gate, decision, reasonCode, measures, findings, startedAt, tool }
}

/** The same action may run more than once in a job, even side by side. */
async function writeResult(folder: string, name: string, result: Result): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}.json` : `${name}-${count}.json`)
    try {
      await writeFile(path, `${JSON.stringify(result, null, 2)}\n`, { flag: 'wx' })
      return path
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}
