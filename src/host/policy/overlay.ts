import { isMap } from '../../documents/map.ts'

/** Maps are laid over each other key by key; everything else is replaced. */
export function overlay(base: unknown, top: unknown): unknown {
  if (top === undefined) return base
  if (!isMap(base) || !isMap(top)) return top
  const keys = new Set([...Object.keys(base), ...Object.keys(top)])
  return Object.fromEntries([...keys].map(key => [key, overlay(base[key], top[key])]))
}

/** The value with one more at a dotted path. */
export function withValue(base: unknown, dotted: string, value: unknown): unknown {
  const layer = dotted.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
  return overlay(base, layer)
}
