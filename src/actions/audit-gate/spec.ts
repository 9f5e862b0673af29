import { z } from 'zod'
import { defineSpec } from '../../domain/spec.ts'
import { policy } from './policy.ts'
import { reasons } from './reasons.ts'

export const spec = defineSpec({
  name: 'audit-gate',
  title: 'Golive audit gate',
  description: 'Holds the locked packages against known advisories, and says so when nobody could be asked.',
  branding: { icon: 'shield', color: 'green' },
  inputs: {
    lockfile: {
      description:
        'Path of the lockfile: package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml or yarn.lock. Without it the one in the working directory is taken.',
      schema: z.string(),
      overrides: 'lockfile',
    },
    advisories: {
      description: 'File with advisories, for runners without a network.',
      schema: z.string(),
      overrides: 'advisories',
    },
  },
  policy,
  outputs: {
    critical: 'Number of critical advisories that hit, waived ones too; empty when unknown.',
    high: 'Number of high advisories; empty when unknown.',
    moderate: 'Number of moderate advisories; empty when unknown.',
    low: 'Number of low advisories; empty when unknown.',
    waived: 'Number of advisories that a waiver lets through; empty when unknown.',
    source: 'Who answered: `registry`, `osv` or `file`; empty when nobody did.',
    sarif: 'Path of the SARIF file; empty when none is wanted or nobody answered.',
  },
  reasons,
  permissions: {
    contents: {
      access: 'read',
      why: 'on pull requests, to read policy, waivers and `.npmrc` of the base branch, and with `new-only` its lockfile',
    },
    'pull-requests': { access: 'write', why: 'with `comment: true`' },
  },
  post: false,
})
