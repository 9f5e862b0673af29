import { type Attributes, digits, type Element, walkXml } from '../coverage/formats/xml.ts'
import { messageLimit, nameLimit, type ParsedTests, type Status, type TestCase } from './test-run.ts'

interface Open {
  suite: string
  name: string
  file: string | undefined
  status: Status
  message: string
}

interface Suite {
  readonly name: string
  ran: boolean
}

const claims = ['failures', 'errors', 'skipped'] as const

/** Reads JUnit XML as its many writers write it: counts in attributes are not trusted, cases are. */
export function parseJunit(text: string): ParsedTests {
  const cases: TestCase[] = []
  const broken: { suite: string; message: string }[] = []
  const suites: Suite[] = []
  const stack: Suite[] = []
  const claimed = { failures: 0, errors: 0, skipped: 0 }
  let current: Open | undefined
  let rooted = false
  let nested = false

  const open = ({ name, attributes }: Element, path: readonly string[]) => {
    if (path.length === 0) rooted = name === 'testsuites' || name === 'testsuite'
    if (name === 'testsuite') {
      const suite = { name: (attributes['name'] ?? '').slice(0, nameLimit), ran: false }
      stack.push(suite)
      suites.push(suite)
    }
    if (name === 'testsuite' || name === 'testsuites') claim(claimed, attributes)
    if (name === 'testcase') {
      if (current !== undefined) nested = true
      current = openCase(attributes, stack.at(-1)?.name)
    }
    if (name === 'failure' || name === 'error') {
      const message = (attributes['message'] ?? attributes['type'] ?? name).slice(0, messageLimit)
      if (current === undefined) broken.push({ suite: stack.at(-1)?.name ?? '', message })
      else Object.assign(current, { status: 'failed', message: current.message || message })
    }
    if (name === 'skipped' && current !== undefined && current.status === 'passed') {
      Object.assign(current, { status: 'skipped', message: attributes['message'] ?? '' })
    }
  }
  const close = (name: string) => {
    if (name === 'testsuite') stack.pop()
    if (name !== 'testcase' || current === undefined) return
    const { message, file, ...rest } = current
    cases.push({
      ...rest,
      ...(message === '' ? {} : { message: message.slice(0, messageLimit) }),
      ...(file === undefined ? {} : { file }),
    })
    if (rest.status !== 'skipped') {
      for (const suite of stack) suite.ran = true
      // Without a suite around it, a case names its own.
      if (stack.length === 0) suites.push({ name: rest.suite, ran: true })
    }
    current = undefined
  }
  const onText = (content: string, path: readonly string[]) => {
    const within = path.at(-1)
    if (current === undefined || (within !== 'failure' && within !== 'error')) return
    if (current.message.length < messageLimit && content.trim() !== '') {
      const told = content.trim().slice(0, messageLimit)
      current.message = told.startsWith(current.message) ? told : `${current.message}\n${told}`
    }
  }

  const outcome = walkXml(text, { open, close, text: onText })
  if (!outcome.ok)
    return { ok: false, fault: outcome.fault, message: `line ${outcome.line}: ${outcome.message}` }
  // What the outer one tells would be lost.
  if (nested) return { ok: false, fault: 'unparsable', message: 'a testcase stands within another' }
  if (!rooted) return { ok: false, fault: 'unparsable', message: 'the XML is no JUnit report' }
  const failed = cases.filter(({ status }) => status === 'failed').length + broken.length
  const skipped = cases.filter(({ status }) => status === 'skipped').length
  const more = claimed.failures + claimed.errors
  const hidden =
    failed === 0 && more > 0 ? `the report counts ${more} failures and shows none of them` : undefined
  const run = {
    format: 'junit',
    cases,
    brokenSuites: broken,
    suites: [...new Set(suites.filter(({ ran }) => ran).map(({ name }) => name))],
    ...(claimed.skipped > skipped ? { hiddenSkips: claimed.skipped - skipped } : {}),
    ...(hidden === undefined ? {} : { unsuccessful: hidden }),
  } as const
  return { ok: true, run }
}

function openCase(attributes: Attributes, suite: string | undefined): Open {
  const { classname, name = '', file, status, result } = attributes
  // gtest tells `status="run" result="skipped"`: either of them counts.
  const told = [status, result].map(word => (word ?? '').toLowerCase())
  const skipped = told.some(word => /^(skipped|disabled|notrun|suppressed|ignored)$/.test(word))
  const failed = told.some(word => /^(failed|failure|error|errored)$/.test(word))
  const whole = classname === undefined || name.startsWith(classname) ? name : `${classname} ${name}`
  return {
    suite: (suite ?? classname ?? '').slice(0, nameLimit),
    name: whole.slice(0, nameLimit),
    file,
    status: failed ? 'failed' : skipped ? 'skipped' : 'passed',
    message: '',
  }
}

/** Some count in each suite, some at the root only, some in both. */
function claim(claimed: Record<(typeof claims)[number], number>, attributes: Attributes): void {
  for (const key of claims) claimed[key] = Math.max(claimed[key], digits(attributes[key]) ?? 0)
}
