import { expect, test } from '@jest/globals'

test.skip('adds up', () => {
  expect(1 + 1).toBe(2)
})
