import { LockfileFault } from './fault.ts'

const mark = /^(?:<{7}(?: |$)|={7}$|>{7}(?: |$)|\|{7}(?: |$))/m

/** The text without a byte order mark and with plain line breaks; refuses what no lockfile is. */
export function textOf(data: Buffer): string {
  const text = data
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
  if (text.trim() === '') throw new LockfileFault('lockfile-empty', 'the lockfile is empty')
  const conflict = mark.exec(text)
  if (conflict !== null)
    throw new LockfileFault(
      'lockfile-conflict',
      'the lockfile has the marks of a merge conflict; settle it and let the package manager write the lockfile again',
      lineAt(text, conflict.index),
    )
  return text
}

/** 1-based. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
