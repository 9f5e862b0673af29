import type { Evidence } from '../evidence.ts'
import type { LockfileReason } from '../reasons.ts'
import { listed, many, type Ruled, type Ruling, rule } from '../ruling.ts'

const shown = 50

/** Can the lockfile be trusted to tell what is installed? */
export function judgeLockfile({ lockfile }: Evidence): Ruled {
  return { measures: [], rulings: lockfile.kind === 'refused' ? refused(lockfile) : judgeRead(lockfile) }
}

function refused({ reason, message, place }: Extract<Evidence['lockfile'], { kind: 'refused' }>): Ruling[] {
  const where =
    place === undefined
      ? {}
      : { where: { file: place.file, ...(place.line === undefined ? {} : { line: place.line }) } }
  return [rule('unknown', reason, message, [{ message, ...where, remedy: remedies[reason] }])]
}

function judgeRead({
  path,
  mismatches,
  packages,
  asked,
}: Extract<Evidence['lockfile'], { kind: 'read' }>): Ruling[] {
  const total = packages.production + packages.optional + packages.development
  const empty = total === 0 && asked > 0
  const message = `${path} holds no package, and ${many(asked, 'dependency is', 'dependencies are')} asked for`
  const remedy = remedies['lockfile-mismatch']
  return [
    ...(mismatches.length === 0
      ? []
      : [
          rule(
            'block',
            'lockfile-mismatch',
            `${path} does not match package.json: ${listed(
              mismatches.map(mismatch => mismatch.message),
              2,
            )}`,
            mismatches.slice(0, shown).map(mismatch => ({
              message: mismatch.message,
              where: {
                file: mismatch.place.file,
                ...(mismatch.place.line === undefined ? {} : { line: mismatch.place.line }),
              },
              remedy,
            })),
          ),
        ]),
    ...(empty ? [rule('unknown', 'no-packages', message, [{ message, where: { file: path }, remedy }])] : []),
  ]
}

const remedies: Readonly<Record<LockfileReason, string>> = {
  'lockfile-missing':
    'Commit the lockfile, or name it in `audit-gate.lockfile`: without it nobody knows what gets installed.',
  'lockfile-several': 'Name the one that counts in `audit-gate.lockfile`, and remove what is left over.',
  'lockfile-outside-workspace':
    'Name a lockfile of the repository; links that lead out of it are not followed.',
  'lockfile-unreadable': 'Name a file that this job can read.',
  'lockfile-too-large': 'Lockfiles of up to 200 MB are read; this is none that a package manager writes.',
  'lockfile-empty': 'Make it anew with your package manager, and commit it.',
  'lockfile-broken': 'Make it anew with your package manager, and commit it.',
  'lockfile-conflict':
    'Solve the merge conflict: run your package manager’s install, and commit what it writes.',
  'lockfile-version-unknown':
    'Read are package-lock.json and npm-shrinkwrap.json 2 and 3, pnpm-lock.yaml 6 and 9, yarn.lock 1 and of yarn 2 and later.',
  'lockfile-kind-unknown': 'Read are package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml and yarn.lock.',
  'manifest-unreadable': 'The lockfile covers this package.json: commit it, or make the lockfile anew.',
  'lockfile-mismatch': 'Run your package manager’s install, and commit the lockfile that it writes.',
}
