/** Each way in which the audit gate decides, with what it means. */
export const reasons = {
  passed: 'No known advisory hits a locked package.',
  'vulnerable-below-level': 'Advisories hit, each below the level of its scope.',
  'vulnerable-before': 'Advisories hit, and the base branch has each of them already.',
  waived: 'What would block is waived.',
  'vulnerable-in-grace':
    'An advisory hits that is younger than the grace days; it blocks when they are over.',
  'vulnerable-without-fix': 'An advisory hits that no version mends yet, and only fixable ones block.',
  vulnerable: 'An advisory at or above the level of its scope hits a locked package.',
  'denied-package': 'A package is locked that the policy denies.',
  'release-too-young': 'A locked version was published too recently.',
  deprecated: 'Its publisher deprecated a locked version.',
  outdated: 'A direct dependency is too many major versions behind.',
  'waiver-expired': 'A waiver that is needed has ended.',
  'waiver-too-long': 'A waiver ends further away than is allowed.',
  'waiver-ends-soon': 'A waiver that is in use ends soon.',
  'waiver-unused': 'A waiver covers nothing that was found.',
  'lockfile-missing': 'There is no lockfile.',
  'lockfile-several': 'There are several lockfiles, and nothing tells which one counts.',
  'lockfile-outside-workspace': 'The lockfile’s path leads out of the workspace.',
  'lockfile-unreadable': 'The lockfile can not be read.',
  'lockfile-too-large': 'The lockfile is above 200 MB.',
  'lockfile-empty': 'The lockfile is empty.',
  'lockfile-broken': 'The lockfile is not of its format, or ends early.',
  'lockfile-conflict': 'A merge conflict stands in the lockfile.',
  'lockfile-version-unknown': 'The lockfile is of a version that is not known.',
  'lockfile-kind-unknown': 'The lockfile is of a kind that is not known.',
  'manifest-unreadable': 'A package.json that the lockfile covers can not be read.',
  'lockfile-mismatch': 'The lockfile does not match a package.json.',
  'no-packages': 'The lockfile holds no package, and a package.json asks for some.',
  'sources-failed': 'No source of advisories answered for all packages.',
  'documents-unavailable': 'The registry did not tell of a package what a rule of the policy needs.',
  'base-unavailable': 'The base branch’s lockfile can not be read, so every advisory counts as new.',
} as const
export type Reason = keyof typeof reasons

export type LockfileReason = Extract<Reason, `lockfile-${string}` | 'manifest-unreadable'>
