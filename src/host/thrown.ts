/** By their shape: an error may come from another realm, where `instanceof` says no. */
export function codeOf(thrown: unknown): string | undefined {
  const code = partOf(thrown, 'code')
  return typeof code === 'string' ? code : undefined
}

export function messageOf(thrown: unknown): string {
  const message = partOf(thrown, 'message')
  return typeof message === 'string' ? message : String(thrown)
}

export function partOf(thrown: unknown, key: 'code' | 'message' | 'errors'): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, key) : undefined
}
