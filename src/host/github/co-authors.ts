const trailer = /^co-authored-by:[^<\n]*<([^<>\s]+)>[ \t]*\r?$/gim
const noReply = /^(?:\d+\+)?([^@+]+)@users\.noreply\.[^@]+$/i
/** Of machines that no account of a person has. */
const nobody = /^no-?reply@/i

/** Whom a message names beside its author: a login, or the address where nothing tells whose it is. */
export function coAuthorsOf(message: string, loginOf: ReadonlyMap<string, string>): string[] {
  const addresses = [...message.matchAll(trailer)].map(([, address = '']) => address.toLowerCase())
  const people = addresses.filter(address => !nobody.test(address))
  return [...new Set(people.map(address => loginOf.get(address) ?? noReply.exec(address)?.[1] ?? address))]
}
