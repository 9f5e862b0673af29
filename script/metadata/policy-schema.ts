import { z } from 'zod'
import type { Spec } from '../../src/domain/spec.ts'
import { policyFileSchema } from '../../src/policy/file-schema.ts'

/** JSON Schema of the policy file, for completion in editors. */
export function policyJsonSchema(specs: readonly Spec[]): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(policyFileSchema(specs), {
    io: 'input',
    unrepresentable: 'any',
  })
  return {
    $schema,
    $id: 'https://raw.githubusercontent.com/golive-dev/golive/v1/schema/golive.schema.json',
    title: 'Golive policy file',
    description: 'The policy of every Golive action: .github/golive.yml.',
    ...schema,
  }
}
