export interface Fault {
  /** With N where its number goes. */
  readonly about: string
  /** Which of the examples shows it. */
  readonly shows: string
  /** Its number when none is given; without one it takes no number. */
  readonly amount?: number
  /** Given to the workflow's environment, where the sample service reads it. */
  readonly env?: (amount: number) => Readonly<Record<string, string>>
  /** Files of the scratch repository that are taken away. */
  readonly remove?: readonly string[]
  /** A folder of overlay/ whose files are put over the service's. */
  readonly overlay?: string
  /** A piece of a file that is replaced. */
  readonly replace?: { readonly path: string; readonly from: string; readonly to: string }
}

/** What can be made to go wrong, by name. */
export const faults: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  [
    'coverage-drop',
    {
      about: 'the tests of the API are gone',
      shows: 'pull-request',
      remove: ['test/flow.test.js', 'test/operations.test.js'],
    },
  ],
  [
    'failing-test',
    {
      about: 'a test fails',
      shows: 'pull-request',
      overlay: 'failing-test',
    },
  ],
  [
    'skipped-test',
    {
      about: 'a test is skipped',
      shows: 'pull-request',
      overlay: 'skipped-test',
    },
  ],
  [
    'missing-report',
    {
      about: 'the tests write no coverage report',
      shows: 'pull-request',
      replace: { path: 'package.json', from: ' --coverage', to: '' },
    },
  ],
  [
    'wrong-version',
    {
      about: 'the service tells another commit',
      shows: 'smoke',
      env: () => ({ FAULT_WRONG_VERSION: '1' }),
    },
  ],
  [
    'crash-at-boot',
    {
      about: 'the service ends at its start',
      shows: 'smoke',
      env: () => ({ FAULT_CRASH_AT_BOOT: '1' }),
    },
  ],
  [
    'errors',
    {
      about: 'N of 100 answers of the API are 500',
      shows: 'smoke',
      amount: 50,
      env: amount => ({ FAULT_5XX_PERCENT: String(amount) }),
    },
  ],
  [
    'flapping',
    {
      about: 'one in N answers of /health is unhealthy',
      shows: 'smoke',
      amount: 3,
      env: amount => ({ FAULT_FLAPPING_HEALTH: String(amount) }),
    },
  ],
  [
    'slow',
    {
      about: 'every answer is N ms late',
      shows: 'smoke',
      amount: 2000,
      env: amount => ({ FAULT_SLOW_MS: String(amount) }),
    },
  ],
])

/** A fault with its number. */
export interface ChosenFault extends Fault {
  readonly name: string
  readonly given: number
}

/** `errors` or `errors=30`; a text when it is neither a name nor fits. */
export function chooseFault(text: string): ChosenFault | string {
  const [name = '', number] = text.split('=')
  const fault = faults.get(name)
  if (fault === undefined) return `there is no fault "${name}"; there are ${[...faults.keys()].join(', ')}`
  if (number === undefined) return choose(fault, name, fault.amount ?? 0)
  if (fault.amount === undefined) return `the fault ${name} takes no number`
  if (!/^[1-9]\d{0,5}$/.test(number))
    return `the fault ${name} takes a whole number, as in ${name}=${fault.amount}`
  return choose(fault, name, Number(number))
}

function choose(fault: Fault, name: string, given: number): ChosenFault {
  return { ...fault, name, given, about: fault.about.replace(/\bN\b/, String(given)) }
}
