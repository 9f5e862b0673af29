import type { CheckOutcome } from '../../../checks/outcome.ts'

/** JUnit XML of the outcomes, for tools that draw test reports. A check that did not run is an error, not a skip. */
export function writeJunit(
  suite: string,
  outcomes: readonly CheckOutcome[],
  redact: (text: string) => string,
): string {
  const count = (state: CheckOutcome['state']) => outcomes.filter(outcome => outcome.state === state).length
  const cases = outcomes.map(({ name, flow, state, misses, samples }) => {
    const seconds = (samples.reduce((sum, ms) => sum + ms, 0) / 1000).toFixed(3)
    const head = `    <testcase classname="${xmlText(flow ?? 'checks')}" name="${xmlText(name)}" time="${seconds}"`
    if (state === 'passed') return `${head}/>`
    const tag = state === 'failed' ? 'failure' : 'error'
    const message = xmlText(redact(misses.map(miss => miss.message).join('; ')))
    return `${head}>\n      <${tag} type="${xmlText(misses[0]?.reason ?? state)}" message="${message}"/>\n    </testcase>`
  })
  const sums = `tests="${outcomes.length}" failures="${count('failed')}" errors="${count('not-run')}" skipped="0"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${sums}>`,
    `  <testsuite name="${xmlText(suite)}" ${sums}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      // XML knows no control characters and no non-characters, not even escaped.
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, character => (character === '\n' || character === '\t' ? ' ' : ''))
      .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
  )
}
