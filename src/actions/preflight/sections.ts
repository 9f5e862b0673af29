import type { Section } from '../../domain/report.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Gate } from './gates.ts'

/** One row for each gate that was asked. */
export function partsSection(
  rows: readonly { readonly gate: Gate; readonly ruling: Ruling<string> | undefined }[],
): Section {
  const columns = ['Gate', 'Verdict', 'Reason', 'What it says'].map(title => ({ title }))
  return {
    title: 'Gates',
    open: true,
    blocks: [
      {
        kind: 'table',
        columns,
        rows: rows.map(({ gate, ruling }) => [
          { code: gate },
          ruling?.decision ?? 'unknown',
          { code: ruling?.reason ?? '' },
          ruling?.headline.replace(`${gate}: `, '') ?? '',
        ]),
      },
    ],
  }
}
