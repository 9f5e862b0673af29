/** `name@1.0.0(peer@2.0.0)` without what it was installed beside. */
export function withoutPeers(key: string): string {
  let [depth, at] = [0, key.length]
  while (at > 0) {
    const sign = key[at - 1]
    if (sign === ')') depth += 1
    else if (sign === '(') depth -= 1
    else if (depth === 0) break
    at -= 1
  }
  return depth === 0 ? key.slice(0, at) : key
}

/** Parts a package's key; version 6 puts a slash before those of a registry, and names others in the entry only. */
export function splitKey(key: string): { readonly name: string | undefined; readonly reference: string } {
  const plain = withoutPeers(key).replace(/^\//, '')
  const at = plain.indexOf('@', 1)
  if (at === -1 || (/^[a-z+]+:/.test(plain) && plain.indexOf(':') < at))
    return { name: undefined, reference: plain }
  return { name: plain.slice(0, at), reference: plain.slice(at + 1) }
}

/** The key that a reference from `dependencies` means: a version alone stands for the name it is required by. */
export function findKey(
  keys: { has(key: string): boolean },
  alias: string,
  reference: string,
): string | undefined {
  const ways = [`${alias}@${reference}`, reference, `/${alias}@${reference}`, `/${reference}`]
  return ways.find(key => keys.has(key))
}
