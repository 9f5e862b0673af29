import { makeWorkspace, type TestWorkspace } from '../test/support/workspace/workspace.ts'

/** A checkout with so many sources of so many lines, and a report that covers nine lines of ten and some branches. */
export function makeLcovWorkspace(size: { readonly files: number; readonly lines: number }): TestWorkspace {
  const names = Array.from({ length: size.files }, (_, index) => `src/part-${index % 20}/file-${index}.ts`)
  const source = 'line\n'.repeat(size.lines)
  const workspace = makeWorkspace(Object.fromEntries(names.map(name => [name, source])))
  const record = recordBody(size.lines)
  workspace.write(
    'coverage/lcov.info',
    names.map(name => `TN:\nSF:${name}\n${record}end_of_record\n`).join(''),
  )
  return workspace
}

function recordBody(lines: number): string {
  const each = Array.from({ length: lines }, (_, index) => index + 1)
  const functions = each.filter(line => line % 15 === 0)
  const branches = each.filter(line => line % 10 === 0)
  return [
    ...functions.map(line => `FN:${line},part${line}`),
    ...functions.map(line => `FNDA:${line % 4},part${line}`),
    ...each.map(line => `DA:${line},${line % 10 === 9 ? 0 : line}`),
    ...branches.flatMap(line => [`BRDA:${line},0,0,3`, `BRDA:${line},0,1,${line % 20 === 0 ? '-' : 1}`]),
    '',
  ].join('\n')
}
