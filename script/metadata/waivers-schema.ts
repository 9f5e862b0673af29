import { z } from 'zod'
import { waiversFileSchema } from '../../src/waivers/file-schema.ts'

/** JSON Schema of the waivers file, for completion in editors. */
export function waiversJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(waiversFileSchema, { io: 'input', unrepresentable: 'any' })
  return {
    $schema,
    $id: 'https://raw.githubusercontent.com/golive-dev/golive/v1/schema/golive-waivers.schema.json',
    title: 'Golive waivers file',
    description: 'Known risks that somebody took for a time: .github/golive-waivers.yml.',
    ...schema,
  }
}
