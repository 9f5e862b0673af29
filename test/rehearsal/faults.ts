export interface Fault {
  readonly about: string
  /** Given to the workflow's environment: the sample service reads it. */
  readonly env?: Readonly<Record<string, string>>
  /** Files of the scratch repository that are taken away. */
  readonly remove?: readonly string[]
  /** Files that are written; the key is the path. */
  readonly write?: Readonly<Record<string, string>>
}

/** What can be made to go wrong, by name. */
export const faults: Readonly<Record<string, Fault>> = {
  'coverage-drop': {
    about: 'the tests of the API are gone',
    remove: ['test/flow.test.js', 'test/operations.test.js'],
  },
  'failing-test': {
    about: 'a test fails',
    write: {
      'test/broken.test.js':
        "import { expect, test } from '@jest/globals'\n\ntest('adds up', () => {\n  expect(1 + 1).toBe(3)\n})\n",
    },
  },
  'wrong-version': { about: 'the service tells another commit', env: { FAULT_WRONG_VERSION: '1' } },
  'down-service': { about: 'the service crashes at its start', env: { FAULT_CRASH_AT_BOOT: '1' } },
  'slow-service': { about: 'every answer is two seconds late', env: { FAULT_SLOW_MS: '2000' } },
  'failing-service': { about: 'half of the answers of the API are 500', env: { FAULT_5XX_PERCENT: '50' } },
}
