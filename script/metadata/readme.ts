import { commonInputs, type Inputs } from '../../src/domain/input.ts'
import { commonOutputs, type Spec } from '../../src/domain/spec.ts'
import { errorCodes } from '../../src/errors.ts'
import { type PolicyTable, policyTables } from './policy-table.ts'

/** The parts of an action's README that are made from its spec, by marker. */
export function tables(spec: Spec): Readonly<Record<string, string>> {
  const inputs: Inputs = { ...spec.inputs, ...commonInputs }
  const outputs = { ...commonOutputs, ...spec.outputs }
  return {
    inputs: table(
      ['Input', 'Default', 'What it is'],
      Object.entries(inputs).map(([name, input]) => [
        code(name),
        input.required === true ? '**required**' : input.default === undefined ? '' : code(input.default),
        input.overrides === undefined
          ? input.description
          : `${input.description} Overrides ${code(`${spec.name}.${input.overrides}`)}.`,
      ]),
    ),
    outputs: table(
      ['Output', 'What it is'],
      Object.entries(outputs).map(([name, description]) => [code(name), description]),
    ),
    permissions: table(
      ['Permission', 'Access', 'Needed'],
      Object.entries(spec.permissions).map(([name, { access, why }]) => [code(name), access, why]),
    ),
    policy: policyTables(spec).map(policyPart).join('\n\n'),
    reasons: table(
      ['Code', 'What it means'],
      Object.entries({ ...spec.reasons, ...errorCodes }).map(([name, meaning]) => [code(name), meaning]),
    ),
  }
}

function policyPart({ shape, rows }: PolicyTable): string {
  const body = table(
    ['Key', 'Type', 'Default', 'What it is'],
    rows.map(row => [code(row.path), row.type, row.initial === '' ? '' : code(row.initial), row.description]),
  )
  return shape === undefined ? body : `### ${shape[0]?.toUpperCase()}${shape.slice(1)}\n\n${body}`
}

/** Puts each table between its markers; a README that lacks one of them is a mistake. */
export function fillReadme(text: string, parts: Readonly<Record<string, string>>, file: string): string {
  return Object.entries(parts).reduce((result, [name, body]) => {
    const [open, close] = [`<!-- golive:${name} -->`, `<!-- /golive:${name} -->`]
    const start = result.indexOf(open)
    const end = result.indexOf(close)
    if (start === -1 || end < start) throw new Error(`${file}: the markers ${open} and ${close} are missing`)
    return `${result.slice(0, start + open.length)}\n${body}\n${result.slice(end)}`
  }, text)
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}
