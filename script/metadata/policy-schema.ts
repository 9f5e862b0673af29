import { z } from 'zod'
import type { Spec } from '../../src/domain/spec.ts'
import { policyFileSchema } from '../../src/policy/file-schema.ts'

/** JSON Schema of the policy file, for completion in editors. */
export function policyJsonSchema(specs: readonly Spec[]): Record<string, unknown> {
  const {
    $schema,
    $defs = {},
    properties,
    ...schema
  } = z.toJSONSchema(policyFileSchema(specs), {
    io: 'input',
    unrepresentable: 'any',
  })
  const { environments, ...sections } = properties ?? {}
  return {
    $schema,
    $id: 'https://raw.githubusercontent.com/golive-dev/golive/v1/schema/golive.schema.json',
    title: 'Golive policy file',
    description: 'The policy of every Golive action: .github/golive.yml.',
    ...schema,
    properties: { ...sections, environments: withoutRequired(environments) },
    $defs: {
      ...$defs,
      ...Object.fromEntries(
        Object.entries($defs).map(([name, def]) => [`${name}${partial}`, withoutRequired(def)]),
      ),
    },
  }
}

const partial = '-of-overlay'

/** An overlay may hold a part only. */
function withoutRequired(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutRequired)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(([key, value]) => !(key === 'required' && Array.isArray(value)))
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === '$ref' ? `${value}${partial}` : withoutRequired(value)]),
  )
}
