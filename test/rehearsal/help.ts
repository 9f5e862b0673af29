import { faults } from './faults.ts'

/** What `--help` prints. */
export function help(examples: readonly string[]): string {
  const rows = [...faults].map(([name, { about, shows, amount }]) => {
    const word = amount === undefined ? name : `${name}[=${amount}]`
    return `  ${word.padEnd(25)}${about} (${shows})`
  })
  return `Plays a workflow of workflows-examples/ on the sample service, on this machine, and leaves a page of the run.

Usage: script/rehearse [example] [options]

Examples to play: ${examples.join(', ')}. Without a name it is pull-request.

Options:
  --event NAME        push, pull_request, workflow_dispatch or schedule; without one, the first of
                      pull_request, workflow_dispatch, push and schedule that the workflow has
  --approve           approve whatever waits for a protected environment
  --reject            reject it
  --ask               ask in the terminal; this is what happens without a word
  --database NAME     sqlite, or postgres for a server of its own
  --fault NAME[=N]    make something go wrong, see below
  --open              open the page
  --help, -h          this

Faults:
${rows.join('\n')}

It ends with 0 when the workflow succeeded, 1 when it failed, 2 when it could not be played.

  script/rehearse
  script/rehearse pull-request --fault coverage-drop --open
  script/rehearse smoke --database postgres
  script/rehearse smoke --fault errors=20
  script/rehearse smoke --event schedule`
}
