import { createHash } from 'node:crypto'
import type { Severity } from '../domain/finding.ts'
import { version } from '../version.ts'

/** A kind of fault, such as an advisory; texts are untrusted. */
export interface SarifRule {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** CVSS, 0.1 to 10; without it the severity stands for one. */
  readonly score?: number | undefined
  readonly url?: string | undefined
  readonly tags: readonly string[]
}

export interface SarifFinding {
  /** Of one of the rules. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** Relative to the workspace. */
  readonly file: string
  readonly line?: number | undefined
  /** What stays the same while the finding is the same, whatever line it moves to. */
  readonly identity: readonly string[]
  /** Why it is let through. */
  readonly suppressed?: string | undefined
}

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  critical: 'error',
  high: 'error',
  moderate: 'warning',
  low: 'note',
  info: 'note',
}
const scores: Record<Severity, string> = {
  critical: '9.5',
  high: '8.0',
  moderate: '5.5',
  low: '2.0',
  info: '0.1',
}

/** A SARIF 2.1.0 file as code scanning takes it. */
export function renderSarif(request: {
  /** The gate, such as `audit-gate`. */
  readonly gate: string
  readonly rules: readonly SarifRule[]
  readonly findings: readonly SarifFinding[]
}): string {
  const rules = [...new Map(request.rules.map(rule => [rule.id, rule])).values()]
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: `golive/${request.gate}`,
            semanticVersion: version,
            informationUri: 'https://github.com/golive-dev/golive',
            rules: rules.map(ruleOf),
          },
        },
        automationDetails: { id: `golive/${request.gate}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        results: request.findings.map(finding => resultOf(finding, indexes.get(finding.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf({ id, title, severity, score, url, tags }: SarifRule) {
  const known = score !== undefined && score > 0 && score <= 10
  const helpUri = url === undefined ? undefined : webAddress(url)
  return {
    id,
    shortDescription: { text: plain(title) },
    fullDescription: { text: plain(title) },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: { text: helpUri === undefined ? plain(title) : `${plain(title)}\n${helpUri}` },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      'security-severity': known ? score.toFixed(1) : scores[severity],
      tags: [...new Set(['security', ...tags])],
    },
  }
}

function resultOf(finding: SarifFinding, index: number | undefined) {
  const { rule, severity, message, file, line, identity, suppressed } = finding
  const hash = createHash('sha256')
    .update(JSON.stringify([rule, ...identity]))
    .digest('hex')
    .slice(0, 32)
  const uri = file.split('/').map(encodeURIComponent).join('/')
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: plain(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          region: { startLine: line ?? 1 },
        },
      },
    ],
    partialFingerprints: { 'golive/v1': hash, primaryLocationLineHash: `${hash}:1` },
    suppressions:
      suppressed === undefined
        ? []
        : [{ kind: 'external', status: 'accepted', justification: plain(suppressed) }],
  }
}

/** SARIF reads `[text](target)` in a message as a link. */
function plain(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, character => (/[\n\t]/.test(character) ? ' ' : ''))
    .replace(/[\\[\]]/g, character => `\\${character}`)
    .trim()
  return clean === '' ? 'no description' : clean
}

function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, username, password, href } = new URL(url)
  const isPlain = /^https?:$/.test(protocol) && username === '' && password === ''
  return isPlain ? href : undefined
}
