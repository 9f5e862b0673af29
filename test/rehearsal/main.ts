import { mkdirSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join, relative } from 'node:path'
import { formatDuration } from '../../src/domain/values/duration.ts'
import { exampleNames, readExample } from './example.ts'
import { help } from './help.ts'
import { openPage } from './opener.ts'
import { type Options, readOptions } from './options.ts'
import { renderPage } from './page/page.ts'
import { rehearse } from './rehearsal.ts'
import { kept, root } from './sources.ts'
import { openTerminal } from './view/terminal.ts'

const examples = process.env['GOLIVE_REHEARSAL_EXAMPLES'] ?? join(root, 'workflows-examples')
const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => interruption.abort(signal))

process.exitCode = await main(process.argv.slice(2))

/** 0 when the workflow succeeded, 1 when it failed, 2 when it could not be played, 128 + n after a signal. */
async function main(words: readonly string[]): Promise<number> {
  const known = exampleNames(examples)
  const reading = readOptions(words, known)
  if (reading.kind === 'help') {
    console.log(help(known))
    return 0
  }
  if (reading.kind === 'mistakes') {
    for (const mistake of reading.mistakes) console.error(mistake)
    console.error('script/rehearse --help tells what there is')
    return 2
  }
  try {
    return await run(reading.options)
  } catch (error) {
    const signal = interruption.signal.reason as 'SIGINT' | 'SIGTERM' | 'SIGHUP' | undefined
    if (signal !== undefined) console.error(`ended by ${signal}, and with it all that was started`)
    else console.error(error instanceof Error ? error.message : error)
    return signal === undefined ? 2 : 128 + constants.signals[signal]
  }
}

async function run(options: Options): Promise<number> {
  const { signal } = interruption
  const terminal = openTerminal({
    ...{ output: process.stdout, input: process.stdin, env: process.env, signal },
    interrupt: () => interruption.abort('SIGINT'),
  })
  const example = readExample(examples, options.example)
  const { run, event, sha, ms } = await rehearse({ example, examples, options, terminal, signal })
  const folder = join(kept, new Date().toISOString().replace(/[:.]/g, '-'))
  const page = join(folder, 'index.html')
  mkdirSync(folder, { recursive: true })
  const source = relative(root, join(examples, `${options.example}.yml`))
  const { database, fault } = options
  writeFileSync(
    page,
    renderPage({ workflow: example.name, source, event, sha, ms, run, database, fault: fault?.about }),
  )
  for (const complaint of run.engine) terminal.line(`act: ${complaint}`)
  terminal.line(`${run.conclusion} in ${formatDuration(ms)}`)
  const closed = options.open
    ? await openPage(page, { platform: process.platform, path: process.env['PATH'] ?? '' })
    : undefined
  if (closed !== undefined) terminal.line(closed)
  terminal.line(page)
  return run.conclusion === 'success' ? 0 : 1
}
