import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import { z } from 'zod'

const file = join(import.meta.dirname, '../../fixtures/sarif/sarif-2.1.0.json')
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  uri: text => URL.canParse(text),
  'uri-reference': text => URL.canParse(text, 'https://example.org/') && !/[\s<>"\\^`{|}]/.test(text),
  'date-time': text => !Number.isNaN(Date.parse(text)),
}

/** What OASIS's schema has against a SARIF file; nothing when it is valid. */
export function validateSarif(text: string): readonly ErrorObject[] {
  // Draft 4 names its id otherwise, and the schema uses nothing else that later drafts read differently.
  const {
    $schema: _,
    id: __,
    ...schema
  } = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')))
  const validate = new Ajv({ strict: false, logger: false, unicodeRegExp: false, formats }).compile(schema)
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? [])
}

const sarifSchema = z.object({
  runs: z.array(
    z.object({
      tool: z.object({
        driver: z.object({
          rules: z.array(
            z.object({
              id: z.string(),
              helpUri: z.string().optional(),
              shortDescription: z.object({ text: z.string() }),
              properties: z.object({ 'security-severity': z.string(), tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number(),
          level: z.string(),
          message: z.object({ text: z.string() }),
          locations: z.array(
            z.object({
              physicalLocation: z.object({
                artifactLocation: z.object({ uri: z.string() }),
                region: z.object({ startLine: z.number() }),
              }),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(
            z.object({ kind: z.string(), status: z.string(), justification: z.string() }),
          ),
        }),
      ),
    }),
  ),
})

/** Rules and results of the one run in a SARIF file. */
export function readSarif(text: string) {
  const [run] = sarifSchema.parse(JSON.parse(text)).runs
  if (run === undefined) throw new Error('the SARIF file has no run')
  return { rules: run.tool.driver.rules, results: run.results }
}
