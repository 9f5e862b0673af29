import { join } from 'node:path'

/** Where a run's files are kept, below the rehearsal's scratch folder. */
export function store(kind) {
  const { GOLIVE_REHEARSAL_STORE: folder, GITHUB_RUN_ID: run } = process.env
  if (!folder || !run) throw new Error('this stand-in runs in a rehearsal only')
  return join(folder, run, kind)
}

/** A name or a key as one part of a path. */
export function fileName(text) {
  return encodeURIComponent(text).replaceAll('.', '%2E').replaceAll('*', '%2A')
}
