const placeholder = /\{\{\s*([\w.-]+)(?:\s*\|\s*(number|boolean))?\s*\}\}/g
const whole = /^\{\{\s*([\w.-]+)\s*\|\s*(number|boolean)\s*\}\}$/

export type Variables = Readonly<Record<string, string>>

/** Names that a value uses as `{{name}}`, wherever in it they stand. */
export function placeholders(value: unknown): string[] {
  if (typeof value === 'string') return [...value.matchAll(placeholder)].map(([, name = '']) => name)
  if (Array.isArray(value)) return value.flatMap(placeholders)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...placeholders(key), ...placeholders(inner)])
}

export type Filled<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly missing: readonly string[] }

/** The value with every `{{name}}` replaced; what is not known is told, never left standing. */
export function fill<T>(value: T, variables: Variables): Filled<T>
export function fill(value: unknown, variables: Variables): Filled<unknown> {
  const missing = placeholders(value).filter(name => !Object.hasOwn(variables, name))
  if (missing.length > 0) return { ok: false, missing: [...new Set(missing)] }
  return { ok: true, value: replaceIn(value, variables) }
}

function replaceIn(value: unknown, variables: Variables): unknown {
  if (typeof value === 'string') return replaceText(value, variables)
  if (Array.isArray(value)) return value.map(inner => replaceIn(inner, variables))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [inText(key, variables), replaceIn(inner, variables)]),
  )
}

/** `{{id | number}}` alone in a text becomes a number; everything else stays text, because ids often look like numbers. */
function replaceText(text: string, variables: Variables): unknown {
  const [, name = '', type] = whole.exec(text) ?? []
  const value = variables[name] ?? ''
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return inText(text, variables)
}

function inText(text: string, variables: Variables): string {
  return text.replace(placeholder, (_, key: string) => variables[key] ?? '')
}
