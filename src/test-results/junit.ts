import { type Element, walkXml } from '../coverage/formats/xml.ts'
import type { ParsedTests, Status, TestCase } from './test-run.ts'

interface Open {
  suite: string
  name: string
  file: string | undefined
  status: Status
  message: string
}

const messageLimit = 2000

/** Reads JUnit XML as its many writers write it: counts in attributes are not trusted, cases are. */
export function parseJunit(text: string): ParsedTests {
  const cases: TestCase[] = []
  const broken: { suite: string; message: string }[] = []
  const suites: string[] = []
  const stack: string[] = []
  const claimed = { failures: 0, errors: 0 }
  let current: Open | undefined
  let rooted = false

  const open = ({ name, attributes }: Element, path: readonly string[]) => {
    if (path.length === 0) rooted = name === 'testsuites' || name === 'testsuite'
    if (name === 'testsuite') {
      stack.push(attributes['name'] ?? '')
      suites.push(attributes['name'] ?? '')
    }
    if (name === 'testsuite' || name === 'testsuites') claim(claimed, attributes)
    if (name === 'testcase') current = openCase(attributes, stack.at(-1))
    if (name === 'failure' || name === 'error') {
      const message = attributes['message'] ?? attributes['type'] ?? name
      if (current === undefined) broken.push({ suite: stack.at(-1) ?? '', message })
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
    current = undefined
  }
  const onText = (content: string, path: readonly string[]) => {
    const within = path.at(-1)
    if (current === undefined || (within !== 'failure' && within !== 'error')) return
    if (current.message.length < messageLimit && content.trim() !== '') {
      const told = content.trim()
      current.message = told.startsWith(current.message) ? told : `${current.message}\n${told}`
    }
  }

  const outcome = walkXml(text, { open, close, text: onText })
  if (!outcome.ok)
    return { ok: false, fault: outcome.fault, message: `line ${outcome.line}: ${outcome.message}` }
  if (!rooted) return { ok: false, fault: 'unparsable', message: 'the XML is no JUnit report' }
  const failed = cases.filter(({ status }) => status === 'failed').length + broken.length
  const more = claimed.failures + claimed.errors
  const hidden =
    failed === 0 && more > 0 ? `the report counts ${more} failures and shows none of them` : undefined
  const run = {
    format: 'junit',
    cases,
    brokenSuites: broken,
    suites,
    ...(hidden === undefined ? {} : { unsuccessful: hidden }),
  } as const
  return { ok: true, run }
}

function openCase(attributes: Readonly<Record<string, string>>, suite: string | undefined): Open {
  const { classname, name = '', file, status, result } = attributes
  const told = (status ?? result ?? '').toLowerCase()
  const skipped = /^(skipped|disabled|notrun|suppressed|ignored)$/.test(told)
  const failed = /^(failed|failure|error|errored)$/.test(told)
  return {
    suite: suite ?? classname ?? '',
    name: classname === undefined || name.startsWith(classname) ? name : `${classname} ${name}`,
    file,
    status: failed ? 'failed' : skipped ? 'skipped' : 'passed',
    message: '',
  }
}

function claim(
  claimed: { failures: number; errors: number },
  attributes: Readonly<Record<string, string>>,
): void {
  for (const key of ['failures', 'errors'] as const) {
    const told = attributes[key]
    if (told !== undefined && /^\d+$/.test(told)) claimed[key] = Math.max(claimed[key], Number(told))
  }
}
