import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/reports/event-manager')

/** Reports of one real run, in every format. */
export const coverageReports = [
  'coverage-final.json',
  'coverage-summary.json',
  'lcov.info',
  'cobertura-coverage.xml',
  'clover.xml',
] as const
export const testReports = ['junit.xml', 'jest.json'] as const
export type RealReport = (typeof coverageReports)[number] | (typeof testReports)[number]

export function readReal(name: RealReport): Promise<Buffer> {
  return readFile(join(folder, name))
}
