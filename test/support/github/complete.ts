import { type Schema, schemaOf } from './slice.ts'

export type Fields = Readonly<Record<string, unknown>>

/** An answer of GitHub's kind `name`: the given fields, and neutral values for what it must have besides. */
export function complete(name: string, fields: Fields): Fields {
  const filled = fill(schemaOf(name), fields)
  return isFields(filled) ? filled : fields
}

function fill(given: Schema, value: unknown): unknown {
  const schema = given.$ref === undefined ? given : schemaOf(given.$ref)
  if (value === undefined) return neutral(schema)
  const merged = (schema.allOf ?? []).reduce<unknown>((sum, part) => fill(part, sum), value)
  if (Array.isArray(merged)) {
    const { items } = schema
    return items === undefined ? merged : merged.map(item => fill(items, item))
  }
  return isFields(merged) ? fillObject(schema, merged) : merged
}

function fillObject(schema: Schema, value: Fields): Fields {
  const required = new Set(schema.required)
  const filled: Record<string, unknown> = { ...value }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (value[name] !== undefined || required.has(name)) filled[name] = fill(property, value[name])
  }
  return filled
}

function neutral(schema: Schema): unknown {
  if (schema.nullable === true) return null
  if (schema.enum !== undefined) return schema.enum[0]
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  const alternative = alternatives.find(one => one.nullable === true) ?? alternatives[0]
  if (alternative !== undefined) return fill(alternative, undefined)
  switch (schema.type) {
    case 'string':
      return neutralText(schema.format)
    case 'integer':
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'array':
      return []
    default:
      return fill(schema, {})
  }
}

function neutralText(format: string | undefined): string {
  if (format === 'date-time') return '2026-11-01T08:00:00Z'
  return format === 'uri' ? 'https://github.invalid/not-modelled' : ''
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
